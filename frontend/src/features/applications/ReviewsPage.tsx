import { useInfiniteQuery } from '@tanstack/react-query';
import { count } from '@/ui/format';
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
      {panels.map(({ vacancy, questions }) => (
        <Section key={vacancy.id} title={vacancy.name}>
          <ol className={classes.tasks}>
            {questions.map(({ id, prompt, answers }) => (
              <li key={id} className={classes.task}>
                <span className={classes.prompt}>
                  {answers > 0 ? (
                    <TextLink to="/reviews/$vacancyId/$questionId" params={{ vacancyId: vacancy.id, questionId: id }}>
                      {prompt}
                    </TextLink>
                  ) : (
                    prompt
                  )}
                </span>
                <span>{answers > 0 ? count(answers, 'answer', 'answers') : 'No answers yet'}</span>
              </li>
            ))}
          </ol>
        </Section>
      ))}
    </div>
  );
}
