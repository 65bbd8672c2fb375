import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Badge } from '@/ui/Badge';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { Declaration } from './Declaration';
import { FinishPart } from './FinishPart';
import { actionOf, left, partOf } from './messages';
import { type Panel, panelQuery, type Question } from './queries';
import { ReviewProgress } from './ReviewProgress';
import classes from './reviews.module.css';
import { Tests } from './Tests';

const route = getRouteApi('/reviews/$vacancyId');

export function PanelPage() {
  const { vacancyId } = route.useParams();
  return (
    <MembersOnly to="review-answers" what="review answers">
      <OnePanel key={vacancyId} vacancyId={vacancyId} />
    </MembersOnly>
  );
}

function OnePanel({ vacancyId }: { vacancyId: string }) {
  const query = useQuery({ ...panelQuery(vacancyId), refetchOnMount: 'always' });
  if (query.isPending) return <LoadingState label="Loading the panel" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const panel = query.data;
  const { vacancy, state, declared, finished, marked, toMark } = panel;
  const part = partOf(panel);
  const marks = state === 'open' && declared && !finished;
  const next = marks ? panel.questions.find((one) => left(one) > 0) : undefined;
  const mustDeclare = state === 'open' && !declared && !finished;
  return (
    <div className={classes.column}>
      <PageHeader
        title={vacancy.name}
        back={<TextLink to="/reviews">Reviews</TextLink>}
        beside={
          <>
            <Badge tone={part.tone}>{part.label}</Badge>
            {!mustDeclare && <span>{part.words}</span>}
          </>
        }
      />
      {mustDeclare ? (
        <Declaration panel={panel} />
      ) : (
        <>
          {declared && toMark > 0 && (
            <ReviewProgress label="All answers that you have marked" done={marked} of={toMark} />
          )}
          {next && (
            <div className={classes.onward}>
              <ButtonLink to="/reviews/$vacancyId/questions/$questionId" params={{ vacancyId, questionId: next.id }}>
                {actionOf(panel)}
              </ButtonLink>
            </div>
          )}
          <Section title="Questions">
            <Questions panel={panel} />
          </Section>
          {marks && toMark > 0 && left(panel) === 0 && <FinishPart vacancyId={vacancyId} />}
        </>
      )}
    </div>
  );
}

function Questions({ panel }: { panel: Panel }) {
  const { vacancy, state, declared, questions } = panel;
  const readable = state !== 'waiting' && declared;
  return (
    <>
      {!readable && <p className={classes.quiet}>Read them ahead, with the guide to each, if you like.</p>}
      <ol className={classes.tasks}>
        {questions.map((question) => (
          <li key={question.id} className={classes.task}>
            <div className={classes.asked}>
              {readable && question.toMark > 0 ? (
                <TextLink
                  to="/reviews/$vacancyId/questions/$questionId"
                  params={{ vacancyId: vacancy.id, questionId: question.id }}
                >
                  {question.prompt}
                </TextLink>
              ) : (
                <span>{question.prompt}</span>
              )}
              <Tests question={question} />
              {!readable && <Ahead question={question} />}
            </div>
            {readable && (
              <div className={classes.standing}>
                <TaskState question={question} />
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

function TaskState({ question }: { question: Question }) {
  const { marked, toMark } = question;
  if (toMark === 0) return <Badge tone="over">Nothing for you</Badge>;
  if (marked === toMark) return <Badge tone="good">{`All ${toMark} marked`}</Badge>;
  if (marked === 0) return <Badge>{`${toMark} to mark`}</Badge>;
  return <Badge tone="attention">{`${marked} of ${toMark} marked`}</Badge>;
}

function Ahead({ question: { guidance, reviewGuide } }: { question: Question }) {
  if (!guidance && reviewGuide.length === 0) return null;
  return (
    <details className={classes.ahead}>
      <summary>{reviewGuide.length > 0 ? 'The guide to its marks' : 'What candidates are told'}</summary>
      {guidance && <p>{guidance}</p>}
      {reviewGuide.length > 0 && (
        <ol>
          {reviewGuide.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
    </details>
  );
}
