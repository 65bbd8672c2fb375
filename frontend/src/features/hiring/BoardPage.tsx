import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Fact, Facts } from '@/ui/Facts';
import { TextFilter } from '@/ui/Filters';
import { count, formatNumber } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { BoardColumn } from './BoardColumn';
import classes from './hiring.module.css';
import { LetterDialog } from './LetterDialog';
import { MoveDialog } from './MoveDialog';
import { MovesMade } from './MovesMade';
import { movable } from './messages';
import { NextSteps } from './NextSteps';
import { type Pipeline, pipelineQuery, type Stage } from './queries';
import { RevealDialog } from './RevealDialog';
import { type Chosen, useChosen } from './useChosen';

const route = getRouteApi('/vacancies/$id/board');

export function BoardPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="run the hiring for a vacancy">
      <Board key={id} id={id} />
    </MembersOnly>
  );
}

function Board({ id }: { id: string }) {
  const query = useQuery(pipelineQuery(id));
  if (query.isPending) return <LoadingState label="Loading the board" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const pipeline = query.data;
  const { vacancy, submitted, passMark, decided } = pipeline;
  return (
    <>
      <PageHeader
        title="Applications board"
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {vacancy.name}
          </TextLink>
        }
        beside={
          <>
            <span>{count(submitted, 'application', 'applications')}</span>
            {passMark !== undefined && <span>Pass mark {passMark.toFixed(2)}</span>}
            {decided && <span>It is decided who is appointed</span>}
          </>
        }
      />
      <HiringNav id={id} />
      {pipeline.review === 'locked' ? <Open pipeline={pipeline} /> : <NotYet pipeline={pipeline} />}
    </>
  );
}

/** Before the lock there are numbers, and what has to happen first. */
function NotYet({ pipeline }: { pipeline: Pipeline }) {
  const { drafts, submitted, withdrawn } = pipeline;
  return (
    <>
      <NextSteps pipeline={pipeline} />
      <Section title="So far">
        <Facts>
          <Fact name="Being written">{formatNumber(drafts)}</Fact>
          <Fact name="Submitted">{formatNumber(submitted)}</Fact>
          <Fact name="Withdrawn">{formatNumber(withdrawn)}</Fact>
        </Facts>
      </Section>
    </>
  );
}

/** The stages that there is something to see in, or to move to. */
const shownOf = ({ decided, stages }: Pipeline): Stage[] =>
  decided
    ? stages.filter(({ applications }) => applications > 0).map(({ stage }) => stage)
    : [...movable, ...stages.filter((one) => one.applications > 0).map(({ stage }) => stage)].filter(
        (stage, at, all) => all.indexOf(stage) === at,
      );

/** So few need no search. */
const SEEN_AT_ONCE = 8;

function Open({ pipeline }: { pipeline: Pipeline }) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false });
  const chosen = useChosen(pipeline.vacancy.id);
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  const shown = shownOf(pipeline);
  const counts = pipeline.stages.filter(({ stage }) => shown.includes(stage));
  const [wanted, setWanted] = useState<Stage>();
  const busiest = counts.findLast(({ stage, applications }) => applications > 0 && stage !== 'not-appointed')?.stage;
  const stage = wanted ?? busiest ?? 'marked';
  // whoever looks for somebody does not know in which stage they are
  const switched = phone && !q;
  if (pipeline.submitted === 0) return <EmptyState title="There is no application on the board" />;
  return (
    <>
      <NextSteps pipeline={pipeline} onReveal={() => chosen.ask('reveal-all')} />
      {(pipeline.submitted > SEEN_AT_ONCE || q) && (
        <search className={classes.search} aria-label="Search the board">
          <TextFilter
            label="Find by reference or name"
            value={q}
            onChange={(words) => void navigate({ search: words ? { q: words } : {}, replace: true })}
          />
        </search>
      )}
      {switched && <StageSwitch counts={counts} stage={stage} onChange={setWanted} />}
      <div className={classes.board} style={{ '--columns': phone ? 1 : counts.length } as React.CSSProperties}>
        {counts
          .filter((one) => !switched || one.stage === stage)
          .map((one) => (
            <BoardColumn key={one.stage} pipeline={pipeline} count={one} chosen={chosen} q={q} bare={switched} />
          ))}
      </div>
      <ChosenBar pipeline={pipeline} chosen={chosen} />
      <Dialogs pipeline={pipeline} chosen={chosen} />
      <MovesMade id={pipeline.vacancy.id} />
    </>
  );
}

interface StageSwitchProps {
  counts: Pipeline['stages'];
  stage: Stage;
  onChange: (stage: Stage) => void;
}

function StageSwitch({ counts, stage, onChange }: StageSwitchProps) {
  return (
    <fieldset className={classes.switch}>
      <legend className="fm-hidden">Stage</legend>
      {counts.map((one) => (
        <button
          key={one.stage}
          type="button"
          aria-pressed={one.stage === stage}
          onClick={() => onChange(one.stage)}
          className={classes.stage}
        >
          <strong>{formatNumber(one.applications)}</strong> {shortLabels[one.stage]}
        </button>
      ))}
    </fieldset>
  );
}

const shortLabels: Record<Stage, string> = {
  marked: 'Marked',
  shortlisted: 'Shortlisted',
  conversation: 'In conversation',
  appointed: 'Appointed',
  'not-appointed': 'Not appointed',
};

function ChosenBar({ pipeline: { can }, chosen }: { pipeline: Pipeline; chosen: Chosen }) {
  const { items } = chosen;
  const hidden = items.filter(({ revealed }) => !revealed);
  return (
    <fieldset className={classes.bar} aria-label="With the chosen applications" data-empty={items.length === 0}>
      <strong role="status">
        {items.length > 0 && `${count(items.length, 'application', 'applications')} chosen`}
      </strong>
      {items.length > 0 && (
        <div className={classes.does}>
          {can.includes('move') && <Button onClick={() => chosen.ask('move')}>Move</Button>}
          {can.includes('reveal') && hidden.length > 0 && (
            <Button variant="outline" onClick={() => chosen.ask('reveal')}>
              Reveal
            </Button>
          )}
          {can.includes('write') && (
            <Button variant="outline" onClick={() => chosen.ask('write')}>
              Write
            </Button>
          )}
          <Button variant="subtle" onClick={chosen.clear}>
            Clear
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function Dialogs({ pipeline: { vacancy }, chosen }: { pipeline: Pipeline; chosen: Chosen }) {
  const { asked, items, ask, clear } = chosen;
  const close = () => ask(undefined);
  const done = () => {
    close();
    clear();
  };
  const ids = items.map(({ application }) => application.id);
  const [first] = items;
  const from = first && items.every(({ stage }) => stage === first.stage) ? first.stage : undefined;
  const hidden = items.filter(({ revealed }) => !revealed).map(({ application }) => application.id);
  switch (asked) {
    case 'move':
      return <MoveDialog vacancyId={vacancy.id} applications={ids} from={from} onClose={close} onMoved={done} />;
    case 'reveal':
      return <RevealDialog vacancyId={vacancy.id} applications={hidden} onClose={close} onRevealed={done} />;
    case 'write':
      return <LetterDialog vacancyId={vacancy.id} applications={ids} onClose={close} onSent={done} />;
    default:
      return null;
  }
}
