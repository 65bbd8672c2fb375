import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { count, formatDateTime } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
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
            {round.state !== 'waiting' && <Figures round={round} />}
          </>
        }
        lead="You see references only: who the candidates are stays hidden, from you too."
      />
      <HiringNav id={id} />
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
      <Reviewers round={round} onReplace={round.can.includes('replace') ? setReplaced : undefined} />
      {round.can.includes('lock') && <Locking round={round} onLock={() => setLocking(true)} />}
      <RoundFacts round={round} />
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
      <Ranking round={round} />
      <ReportOfMarks id={round.vacancy.id} />
      <Reviewers round={round} />
      <RoundFacts round={round} />
    </>
  );
}

function Figures({ round: { applications, marksPerAnswer, passMark } }: { round: Round }) {
  return (
    <>
      {applications !== undefined && <span>{count(applications, 'application', 'applications')}</span>}
      <span>{count(marksPerAnswer, 'mark', 'marks')} on each answer</span>
      {passMark !== undefined && <span>Pass mark {passMark.toFixed(2)}</span>}
    </>
  );
}

function RoundFacts({ round: { exception, startedAt, lockedAt, lockReason } }: { round: Round }) {
  return (
    <Section title="On record">
      <Facts>
        <Fact name="Started">{startedAt && formatDateTime(startedAt)}</Fact>
        <Fact name="Why fewer marks">{exception}</Fact>
        <Fact name="Locked">{lockedAt && formatDateTime(lockedAt)}</Fact>
        <Fact name="Why marks are missing">{lockReason}</Fact>
      </Facts>
    </Section>
  );
}
