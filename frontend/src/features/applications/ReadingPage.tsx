import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { body, client } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { AnswerText } from './AnswerText';
import classes from './applications.module.css';
import { reviewAnswersQuery, reviewsQuery } from './queries';

const route = getRouteApi('/reviews/$vacancyId/$questionId');

export function ReadingPage() {
  const { vacancyId, questionId } = route.useParams();
  return (
    <MembersOnly to="review-answers" what="review answers">
      <Reading key={questionId} vacancyId={vacancyId} questionId={questionId} />
    </MembersOnly>
  );
}

function Reading({ vacancyId, questionId }: { vacancyId: string; questionId: string }) {
  const panels = useInfiniteQuery(reviewsQuery);
  const panel = panels.data?.pages.flatMap(({ items }) => items).find(({ vacancy }) => vacancy.id === vacancyId);
  const question = panel?.questions.find(({ id }) => id === questionId);
  const list = useInfiniteQuery(reviewAnswersQuery(vacancyId, questionId));
  if (list.isPending || panels.isPending) return <LoadingState label="Loading the answers" />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const answers = list.data.pages.flatMap(({ items }) => items);
  return (
    <div className={classes.reading}>
      <PageHeader
        title={question?.prompt ?? 'Answers'}
        back={<TextLink to="/reviews">Reviews</TextLink>}
        beside={panel?.vacancy.name}
      />
      {question?.guidance && <p className={classes.guidance}>{question.guidance}</p>}
      {question && question.reviewGuide.length > 0 && <Guide lines={question.reviewGuide} />}
      {answers.length === 0 ? (
        <EmptyState title="No answers here">None of this question is yours to mark.</EmptyState>
      ) : (
        <Sheets
          vacancyId={vacancyId}
          answers={answers}
          total={Math.max(question?.toMark ?? 0, answers.length)}
          open={panel?.state === 'open' && !panel.finished}
          onNearEnd={() => {
            if (list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
          }}
        />
      )}
    </div>
  );
}

function Guide({ lines }: { lines: string[] }) {
  return (
    <details className={classes.guide}>
      <summary>What an answer worth 1 to 5 looks like</summary>
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </details>
  );
}

interface SheetsProps {
  vacancyId: string;
  answers: Schemas['ReviewAnswer'][];
  total: number;
  open: boolean;
  onNearEnd: () => void;
}

/** One answer at a time; arrow keys turn the page too. */
function Sheets({ vacancyId, answers, total, open, onNearEnd }: SheetsProps) {
  const [at, setAt] = useState(0);
  const answer = answers[Math.min(at, answers.length - 1)];
  const turn = useCallback(
    (by: number) => setAt((before) => Math.max(0, Math.min(before + by, answers.length - 1))),
    [answers.length],
  );
  useEffect(() => {
    if (at >= answers.length - 3) onNearEnd();
  }, [at, answers.length, onNearEnd]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLInputElement) return;
      if (event.key === 'ArrowRight' || event.key === 'j') turn(1);
      if (event.key === 'ArrowLeft' || event.key === 'k') turn(-1);
    };
    globalThis.addEventListener('keydown', press);
    return () => globalThis.removeEventListener('keydown', press);
  }, [turn]);
  if (!answer) return null;
  return (
    <section aria-label="Answers" className={classes.notice}>
      <div className={classes.place}>
        <span role="status">
          Answer {Math.min(at, answers.length - 1) + 1} of {total}
        </span>
        <span className={classes.keys}>Arrow keys turn the page</span>
      </div>
      <article className={classes.sheet}>
        <AnswerText text={answer.text} style={answer.style} />
      </article>
      <Marks key={answer.alias} vacancyId={vacancyId} answer={answer} open={open} />
      <div className={classes.turn}>
        <Button variant="default" onClick={() => turn(-1)} disabled={at === 0}>
          Previous
        </Button>
        <Button onClick={() => turn(1)} disabled={at >= answers.length - 1}>
          Next answer
        </Button>
      </div>
    </section>
  );
}

/** 1 to 5; the one that was given is pressed. */
function Marks({ vacancyId, answer, open }: { vacancyId: string; answer: Schemas['ReviewAnswer']; open: boolean }) {
  const queryClient = useQueryClient();
  const mark = useMutation({
    mutationFn: (value: number) =>
      body(
        client.PUT('/api/v1/reviews/{vacancyId}/answers/{alias}/mark', {
          params: { path: { vacancyId, alias: answer.alias } },
          body: { value },
        }),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: reviewsQuery.queryKey }),
  });
  return (
    <fieldset className={classes.turn}>
      <legend>Your mark</legend>
      {[1, 2, 3, 4, 5].map((value) => (
        <Button
          key={value}
          variant={answer.mark === value ? 'filled' : 'default'}
          aria-pressed={answer.mark === value}
          disabled={!open || mark.isPending}
          onClick={() => mark.mutate(value)}
        >
          {value}
        </Button>
      ))}
      {mark.isError && <ErrorState error={mark.error} onRetry={() => mark.reset()} />}
    </fieldset>
  );
}
