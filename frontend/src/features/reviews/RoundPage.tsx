import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { formatDateTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { Locking } from './Locking';
import { roundStates } from './messages';
import { type Reviewer, type Round, roundQuery } from './queries';
import { Ranking } from './Ranking';
import { ReportOfMarks } from './ReportOfMarks';
import { Reviewers } from './Reviewers';
import { LockDialog, ReplaceDialog } from './RoundDialogs';
import { StartRound } from './StartRound';
import { useRoundStep } from './useRoundStep';

const route = getRouteApi('/vacancies/$id/review');

export function RoundPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="run a review">
      <OneRound key={id} id={id} />
    </MembersOnly>
  );
}

function OneRound({ id }: { id: string }) {
  const query = useQuery(roundQuery(id));
  if (query.isPending) return <LoadingState label="Loading the review" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: round, etag } = query.data;
  const state = roundStates[round.state];
  return (
    <>
      <PageHeader
        title="Anonymous review"
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {round.vacancy.name}
          </TextLink>
        }
        beside={
          <>
            <Badge tone={state.tone}>{state.label}</Badge>
            <span>{round.vacancy.name}</span>
          </>
        }
        lead="Applications stand here by reference. Who the candidates are stays closed, to you as well."
      />
      {round.state === 'waiting' && <StartRound round={round} />}
      {round.state === 'open' && <OpenRound round={round} etag={etag} />}
      {round.state === 'locked' && <LockedRound round={round} />}
    </>
  );
}

function OpenRound({ round, etag }: { round: Round; etag: string }) {
  const [replaced, setReplaced] = useState<Reviewer>();
  const [locking, setLocking] = useState(false);
  const step = useRoundStep(round.vacancy.id);
  return (
    <>
      <RoundFacts round={round} />
      <Reviewers round={round} onReplace={round.can.includes('replace') ? setReplaced : undefined} />
      {round.can.includes('lock') && <Locking round={round} onLock={() => setLocking(true)} />}
      {replaced && (
        <ReplaceDialog round={round} etag={etag} from={replaced} step={step} onClose={() => setReplaced(undefined)} />
      )}
      {locking && <LockDialog round={round} etag={etag} step={step} onClose={() => setLocking(false)} />}
    </>
  );
}

function LockedRound({ round }: { round: Round }) {
  return (
    <>
      <RoundFacts round={round} />
      <Ranking round={round} />
      <ReportOfMarks id={round.vacancy.id} />
      <Reviewers round={round} />
    </>
  );
}

function RoundFacts({ round }: { round: Round }) {
  const { applications, marksPerAnswer, passMark, exception, startedAt, lockedAt, lockReason } = round;
  return (
    <Facts>
      <Fact name="Applications">{applications}</Fact>
      <Fact name="Marks on each answer">{marksPerAnswer}</Fact>
      <Fact name="Pass mark">{passMark === undefined ? 'None' : passMark.toFixed(2)}</Fact>
      <Fact name="Exception">{exception}</Fact>
      <Fact name="Started">{startedAt && formatDateTime(startedAt)}</Fact>
      <Fact name="Locked">{lockedAt && formatDateTime(lockedAt)}</Fact>
      <Fact name="Locked while marks were missing">{lockReason}</Fact>
    </Facts>
  );
}
