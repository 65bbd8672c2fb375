import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { AnswerText } from '@/ui/AnswerText';
import { ShowMore } from '@/ui/DataList';
import { Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './marking.module.css';
import { type Answer, answersQuery } from './queries';

interface MarkedAnswersProps {
  vacancyId: string;
  questionId: string;
  title: string;
  /** Absent once marks stay as they are. */
  onChange?: (answer: Answer) => void;
}

/** One's own marks to read again, each beside its answer. */
export function MarkedAnswers({ vacancyId, questionId, title, onChange }: MarkedAnswersProps) {
  const list = useInfiniteQuery({ ...answersQuery(vacancyId, questionId, true), refetchOnMount: 'always' });
  if (list.isPending) return <LoadingState label="Loading your marks" />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const answers = list.data.pages.flatMap(({ items }) => items);
  if (answers.length === 0) return <EmptyState title="You marked no answer to this question" />;
  return (
    <Section title={title}>
      <ol className={classes.marked}>
        {answers.map((answer) => (
          <li key={answer.alias} className={classes.markedOne}>
            <p className={classes.given}>
              <span className="fm-hidden">Your mark: </span>
              {answer.mark}
            </p>
            <div className={classes.markedText}>
              <AnswerText text={answer.text} style={answer.style} />
              {answer.note && <p className={classes.noted}>Your note: {answer.note}</p>}
              {onChange && (
                <Button variant="subtle" size="compact-md" onClick={() => onChange(answer)}>
                  Change this mark
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      {list.hasNextPage && (
        <ShowMore
          shown={answers.length}
          one="answer"
          many="answers"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </Section>
  );
}
