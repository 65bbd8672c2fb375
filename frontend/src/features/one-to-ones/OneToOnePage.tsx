import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { formatDateTime } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { visibilities } from './messages';
import { namesOf } from './names';
import { OutcomeForm } from './OutcomeForm';
import classes from './oneToOnes.module.css';
import { completeStep, type OneToOneView, oneToOneKey, oneToOneQuery, oneToOnesKey } from './queries';
import { StateBadge } from './StateBadge';
import { StepDay } from './StepDay';

const route = getRouteApi('/one-to-ones/$id');

export function OneToOnePage() {
  const { id } = route.useParams();
  const query = useQuery(oneToOneQuery(id));
  if (query.isPending) return <LoadingState label="Loading the one-to-one" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: oneToOne, etag } = query.data;
  const { people, state, at, minutes, place, can } = oneToOne;
  const toWrite = state === 'held' && !hasNotes(oneToOne);
  return (
    <>
      <PageHeader
        title={namesOf(people)}
        back={<TextLink to="/one-to-ones">One-to-ones</TextLink>}
        beside={
          <>
            <StateBadge state={state} />
            <span>
              {formatDateTime(at)}, {minutes} minutes{place && `, ${place}`}
            </span>
          </>
        }
        action={
          can.includes('edit') && (
            <ButtonLink to="/one-to-ones/$id/edit" params={{ id }} variant={toWrite ? 'filled' : 'outline'}>
              {toWrite ? 'Add what you heard' : 'Change it'}
            </ButtonLink>
          )
        }
      />
      {can.includes('record-outcome') && <OutcomeForm oneToOne={oneToOne} etag={etag} />}
      <div className={classes.columns}>
        <Words oneToOne={oneToOne} />
        <Side oneToOne={oneToOne} etag={etag} />
      </div>
    </>
  );
}

const hasNotes = ({ interests, story, concerns, reflection }: OneToOneView) =>
  [interests, story, concerns, reflection].some(Boolean);

function Words({ oneToOne }: { oneToOne: OneToOneView }) {
  const { interests, story, concerns, reflection, reason, can, author } = oneToOne;
  const named = [
    { title: 'Why not', text: reason },
    { title: 'Interests', text: interests },
    { title: 'Story', text: story },
    { title: 'Concerns', text: concerns },
    { title: can.includes('edit') ? 'Your reflection' : `${author.name}’s reflection`, text: reflection },
  ].filter(({ text }) => text);
  return (
    <div className={classes.words}>
      {named.map(({ title, text }) => (
        <section key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
        </section>
      ))}
      {named.length === 0 && <p className={classes.muted}>Nothing is written down yet.</p>}
    </div>
  );
}

function Side({ oneToOne, etag }: { oneToOne: OneToOneView; etag: string }) {
  const { id, people, nextStep, author, chapter, visibility, can } = oneToOne;
  const toast = useToast();
  const saved = useSaved();
  const complete = useMutation({
    mutationFn: () => completeStep(id, etag),
    onSuccess: (answer) => {
      saved(answer, oneToOneKey(id), oneToOnesKey);
      toast('Next step done');
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <aside className={classes.aside} aria-label="About this one-to-one">
      {nextStep && (
        <section>
          <h2>Next step</h2>
          <p>
            {nextStep.what}
            <StepDay step={nextStep} />
          </p>
          {can.includes('complete-next-step') && (
            <Button variant="outline" loading={complete.isPending} onClick={() => complete.mutate()}>
              Done
            </Button>
          )}
        </section>
      )}
      <section>
        <h2>With</h2>
        <ul className={classes.people}>
          {people.map(({ id: person, name, organisation }) => (
            <li key={person}>
              <TextLink to="/people/$id" params={{ id: person }}>
                {name}
              </TextLink>
              {organisation && (
                <span className={classes.small}>
                  for{' '}
                  <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
                    {organisation.name}
                  </TextLink>
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Who can read it</h2>
        <p>{readersOf(oneToOne, visibility)}</p>
      </section>
      <section>
        <h2>Recorded by</h2>
        <p>
          {author.you ? 'You' : author.name}
          <span className={classes.small}>{chapter.name}</span>
        </p>
      </section>
    </aside>
  );
}

function readersOf({ author }: OneToOneView, visibility: OneToOneView['visibility']): string {
  const known = visibilities.find(({ value }) => value === visibility);
  if (visibility === 'author') return 'Only you';
  return author.you ? `${known?.label}. ${known?.hint}` : (known?.hint ?? '');
}
