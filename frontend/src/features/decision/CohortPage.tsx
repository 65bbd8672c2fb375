import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Badge } from '@/ui/Badge';
import { count } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, LoadingState } from '@/ui/states';
import { Candidates } from './Candidates';
import { Composed } from './Composed';
import classes from './cohort.module.css';
import { listed } from './messages';
import { NotYet } from './NotYet';
import { type Candidate, type Cohort, cohortQuery, type SavedSet, setsQuery } from './queries';
import { Sets } from './Sets';
import { Suggest } from './Suggest';
import { TraitsDialog } from './TraitsDialog';

const route = getRouteApi('/vacancies/$id/cohort');

export function CohortPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="choose a cohort">
      <OneCohort key={id} id={id} />
    </MembersOnly>
  );
}

function OneCohort({ id }: { id: string }) {
  const query = useQuery(cohortQuery(id));
  const sets = useQuery({ ...setsQuery(id), enabled: query.isSuccess });
  if (query.isPending) return <LoadingState label="Loading the cohort" />;
  if (query.isError) return <NotYet id={id} title="Cohort" error={query.error} onRetry={() => void query.refetch()} />;
  const cohort = query.data;
  return (
    <>
      <Head cohort={cohort} />
      <HiringNav id={id} />
      {cohort.candidates.length === 0 ? (
        <EmptyState title="Nobody is shortlisted yet">
          Put applications on the shortlist first. Then you see here what each would bring to the group.
        </EmptyState>
      ) : (
        <Board cohort={cohort} sets={sets.data?.items ?? []} />
      )}
    </>
  );
}

function Head({ cohort }: { cohort: Cohort }) {
  const { vacancy, places, shortlisted, decided, dimensions } = cohort;
  return (
    <PageHeader
      title="Cohort"
      back={
        <TextLink to="/vacancies/$id" params={{ id: vacancy.id }}>
          {vacancy.name}
        </TextLink>
      }
      beside={
        <>
          {decided && <Badge tone="over">Decided</Badge>}
          <span>{count(places, 'place', 'places')}</span>
          <span>{shortlisted} shortlisted</span>
        </>
      }
      lead={
        dimensions.length > 0
          ? `A group chosen as a set: what each scored without a name, and what each would bring of ${listed(
              dimensions.map(({ name }) => name.toLowerCase()),
            )}. No mark is changed here.`
          : 'A group chosen as a set. No mark is changed here.'
      }
      {...(decided && {
        action: (
          <ButtonLink to="/vacancies/$id/decision" params={{ id: vacancy.id }} variant="outline">
            Read the decision
          </ButtonLink>
        ),
      })}
    />
  );
}

function Board({ cohort, sets }: { cohort: Cohort; sets: SavedSet[] }) {
  const { dimensions, candidates, shortlisted, can } = cohort;
  const [chosen, setChosen] = useState<string[]>([]);
  const [note, setNote] = useState('');
  const [working, setWorking] = useState<string>();
  const [described, setDescribed] = useState<Candidate>();
  const group = candidates.filter(({ application }) => chosen.includes(application.id));
  const may = can.includes('save-set');

  const toggle = (id: string) =>
    setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));

  function take(applications: string[], why = '', set?: SavedSet) {
    setChosen(applications);
    setNote(why);
    setWorking(set?.id);
    document.getElementById('your-set')?.scrollIntoView({ block: 'start' });
    document.getElementById('your-set')?.focus({ preventScroll: true });
  }

  return (
    <>
      {dimensions.length === 0 && (
        <p className={classes.hint}>
          This call names nothing that the group should vary in, so sets differ by their scores alone. It can only be
          named before a call closes, so that nobody shapes it to fit a candidate.
        </p>
      )}
      {shortlisted > candidates.length && (
        <p className={classes.hint}>
          The first {candidates.length} of {shortlisted} are shown, by their marks. Narrow the shortlist to compare all.
        </p>
      )}
      {may && (
        <div className={classes.board}>
          <Candidates
            cohort={cohort}
            group={group}
            onToggle={toggle}
            onDescribe={can.includes('note-traits') && dimensions.length > 0 ? setDescribed : undefined}
          />
          <Composed
            cohort={cohort}
            group={group}
            sets={sets}
            working={sets.find(({ id }) => id === working)}
            note={note}
            onNote={setNote}
            onWork={(set) => setWorking(set?.id)}
            onClear={() => take([])}
          />
        </div>
      )}
      {can.includes('suggest') && (
        <Suggest cohort={cohort} chosen={chosen} onTake={(applications, why) => take(applications, why)} />
      )}
      <Sets
        cohort={cohort}
        sets={sets}
        onWork={may ? (set) => take(set.applications, set.note ?? '', set) : undefined}
      />
      {!may && <Candidates cohort={cohort} group={[]} />}
      {described && <TraitsDialog cohort={cohort} candidate={described} onClose={() => setDescribed(undefined)} />}
    </>
  );
}
