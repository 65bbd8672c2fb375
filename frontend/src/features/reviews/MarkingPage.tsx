import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NotFound } from '@/ui/states';
import { MarkedAnswers } from './MarkedAnswers';
import { Marker } from './Marker';
import classes from './marking.module.css';
import { answersQuery, type Panel, panelQuery, type Question } from './queries';
import { Tests } from './Tests';

const route = getRouteApi('/reviews/$vacancyId/questions/$questionId');

export function MarkingPage() {
  const { vacancyId, questionId } = route.useParams();
  return (
    <MembersOnly to="review-answers" what="review answers">
      <OneQuestion key={`${vacancyId}/${questionId}`} vacancyId={vacancyId} questionId={questionId} />
    </MembersOnly>
  );
}

function OneQuestion({ vacancyId, questionId }: { vacancyId: string; questionId: string }) {
  const query = useQuery({ ...panelQuery(vacancyId), refetchOnMount: 'always', refetchOnWindowFocus: false });
  const queryClient = useQueryClient();
  const [turn, setTurn] = useState(0);
  // counts of an earlier visit would be carried on wrongly
  if (query.isPending || !query.isFetchedAfterMount) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the answers" />;
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const panel = query.data;
  const question = panel.questions.find(({ id }) => id === questionId);
  if (!question) return <NotFound />;
  const again = () => {
    queryClient.removeQueries({ queryKey: answersQuery(vacancyId, questionId, false).queryKey });
    setTurn((before) => before + 1);
  };
  return (
    <div className={classes.page}>
      <PageHeader
        title={question.prompt}
        back={
          <TextLink to="/reviews/$vacancyId" params={{ vacancyId }}>
            {panel.vacancy.name}
          </TextLink>
        }
      />
      <Tests question={question} />
      {question.guidance && (
        <details className={classes.told}>
          <summary>What candidates were told</summary>
          <p>{question.guidance}</p>
        </details>
      )}
      <Body key={turn} panel={panel} question={question} onAgain={again} />
    </div>
  );
}

function Body({ panel, question, onAgain }: { panel: Panel; question: Question; onAgain: () => void }) {
  const { vacancy, state, declared, finished } = panel;
  const back = (label: string) => (
    <ButtonLink to="/reviews/$vacancyId" params={{ vacancyId: vacancy.id }}>
      {label}
    </ButtonLink>
  );
  if (state === 'waiting')
    return (
      <EmptyState title="Marking is not open yet" action={back('Back to the questions')}>
        Answers open to you after applications have closed and the hiring manager has started the marking.
      </EmptyState>
    );
  if (!declared)
    return (
      <EmptyState title="One declaration comes first" action={back('Read the declaration')}>
        You declare once that you will step back from anyone you recognise. Then the answers are open to you.
      </EmptyState>
    );
  if (state === 'locked' || finished)
    return <MarkedAnswers vacancyId={vacancy.id} questionId={question.id} title="The answers that you marked" />;
  return <Marker panel={panel} question={question} onAgain={onAgain} />;
}
