import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './applications.module.css';
import { reviewsQuery } from './queries';

export function ReviewsPage() {
  return (
    <MembersOnly to="review-answers" what="review answers">
      <Panels />
    </MembersOnly>
  );
}

function Panels() {
  const list = useInfiniteQuery(reviewsQuery);
  const panels = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={classes.column}>
      <PageHeader
        title="Reviews"
        lead="Read all answers to one question before the next. You see no names, and your order is yours alone."
      />
      {list.isPending && <LoadingState label="Loading your panels" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && panels.length === 0 && (
        <EmptyState title="You are on no panel">
          A hiring manager adds you when there is something to review.
        </EmptyState>
      )}
      {panels.map((panel) => (
        <Panel key={panel.vacancy.id} panel={panel} />
      ))}
    </div>
  );
}

function Panel({ panel }: { panel: Schemas['ReviewPanel'] }) {
  const { vacancy, state, declared, finished, marked, toMark, questions } = panel;
  const readable = state !== 'waiting' && declared;
  const lines = {
    waiting: 'Marking has not started.',
    open: finished ? 'You have finished your part.' : `${marked} of ${toMark} marked`,
    locked: 'Marks are locked.',
  };
  return (
    <Section title={vacancy.name}>
      <p>{lines[state]}</p>
      {state === 'open' && !declared && <Declaration vacancyId={vacancy.id} />}
      <ol className={classes.tasks}>
        {questions.map((question) => (
          <li key={question.id} className={classes.task}>
            <span className={classes.prompt}>
              {readable ? (
                <TextLink
                  to="/reviews/$vacancyId/$questionId"
                  params={{ vacancyId: vacancy.id, questionId: question.id }}
                >
                  {question.prompt}
                </TextLink>
              ) : (
                question.prompt
              )}
            </span>
            <span>{readable && `${question.marked} of ${question.toMark} marked`}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Declaration({ vacancyId }: { vacancyId: string }) {
  const queryClient = useQueryClient();
  const declare = useMutation({
    mutationFn: () =>
      body(client.PUT('/api/v1/reviews/{vacancyId}/declaration', { params: { path: { vacancyId } }, body: {} })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
  });
  return (
    <div>
      <Button onClick={() => declare.mutate()} loading={declare.isPending}>
        I will step back from anyone I recognise
      </Button>
      {declare.isError && <ErrorState error={declare.error} onRetry={() => declare.mutate()} />}
    </div>
  );
}
