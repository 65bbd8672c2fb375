import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { Badge } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { count, formatDateTime } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './feedback.module.css';
import { type Feedback, feedbackKey, feedbackQuery, type Letter, sendFeedback } from './queries';

const route = getRouteApi('/vacancies/$id/feedback');

export function FeedbackPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="send feedback">
      <OneFeedback key={id} id={id} />
    </MembersOnly>
  );
}

function OneFeedback({ id }: { id: string }) {
  const query = useQuery(feedbackQuery(id));
  if (query.isPending) return <LoadingState label="Loading the feedback" />;
  if (query.isError)
    return asProblem(query.error).status === 409 ? (
      <NotYet id={id} />
    ) : (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    );
  const feedback = query.data;
  return (
    <>
      <PageHeader
        title="Feedback"
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {feedback.vacancy.name}
          </TextLink>
        }
        beside={
          <>
            <Badge tone={feedback.sentAt ? 'good' : 'attention'}>{feedback.sentAt ? 'Sent' : 'Not sent'}</Badge>
            <span>{count(feedback.candidates, 'candidate', 'candidates')}</span>
          </>
        }
        lead="Everyone who applied hears what became of it, and where each answer stands: a third, never a mark, and nobody’s words."
      />
      <HiringNav id={id} />
      {feedback.sentAt ? <Sent feedback={feedback} /> : <ToSend feedback={feedback} />}
      {feedback.letters.length > 0 && <Letters letters={feedback.letters} sent={feedback.sentAt !== undefined} />}
      <Comparing feedback={feedback} />
    </>
  );
}

function NotYet({ id }: { id: string }) {
  return (
    <>
      <PageHeader title="Feedback" />
      <HiringNav id={id} />
      <EmptyState title="Feedback comes after the decision">
        Lock the marks and record who is appointed. Then everyone who applied can be told from here, in one step.
      </EmptyState>
    </>
  );
}

function ToSend({ feedback }: { feedback: Feedback }) {
  const { vacancy, candidates, decided, can } = feedback;
  const [asking, setAsking] = useState(false);
  const [keys] = useState(idempotencyKeys);
  const queryClient = useQueryClient();
  const toast = useToast();
  const sending = useMutation({
    mutationFn: () => sendFeedback(vacancy.id, keys(vacancy.id)),
    onSuccess: (sent) => {
      queryClient.setQueryData(feedbackKey(vacancy.id), sent);
      toast(`Sent to ${count(sent.candidates, 'candidate', 'candidates')}`);
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      setAsking(false);
      void queryClient.invalidateQueries({ queryKey: feedbackKey(vacancy.id) });
    },
  });
  if (!decided)
    return (
      <Notice title="Waiting for the decision">
        Once it is recorded who is appointed, everyone can be told from here. Nobody has heard anything yet.
      </Notice>
    );
  if (!can.includes('send'))
    return <Notice title="There is nobody to tell">No application stands here any more.</Notice>;
  return (
    <div className={classes.send}>
      <p>
        {count(candidates, 'person waits', 'people wait')} to hear. One email each goes out, and the same stands on
        their private page. It is sent once.
      </p>
      <Button onClick={() => setAsking(true)}>
        Send feedback to {candidates === 1 ? 'them' : `all ${candidates}`}
      </Button>
      <Confirm
        opened={asking}
        title="Send the feedback now?"
        confirm="Send it"
        cancel="Not yet"
        busy={sending.isPending}
        onConfirm={() => sending.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>
          {count(candidates, 'candidate hears', 'candidates hear')} whether they are appointed and how their answers
          compared. An email cannot be called back.
        </p>
      </Confirm>
    </div>
  );
}

function Sent({ feedback: { sentAt, sentBy, candidates } }: { feedback: Feedback }) {
  return (
    <p className={classes.sent}>
      <strong>{count(candidates, 'candidate was', 'candidates were')} told</strong> on{' '}
      {sentAt && formatDateTime(sentAt)}
      {sentBy && ` by ${sentBy}`}. They can rate the process; the advert shows the mean.
    </p>
  );
}

const titles: Record<Letter['outcome'], string> = { appointed: 'Appointed', 'not-appointed': 'Not appointed' };

function Letters({ letters, sent }: { letters: Letter[]; sent: boolean }) {
  return (
    <Section title={sent ? 'What the emails said' : 'What the emails say'}>
      <p className={classes.quiet}>Reference and thirds are samples here: each candidate gets their own.</p>
      <div className={classes.letters}>
        {letters.map(({ outcome, candidates, subject, text }) => (
          <article key={outcome} className={classes.letter} aria-label={titles[outcome]}>
            <header>
              <h3>{titles[outcome]}</h3>
              <span className={classes.quiet}>to {count(candidates, 'candidate', 'candidates')}</span>
            </header>
            <p className={classes.subject}>{subject}</p>
            <p className={classes.text}>{text}</p>
          </article>
        ))}
      </div>
    </Section>
  );
}

function Comparing({ feedback: { questions } }: { feedback: Feedback }) {
  if (questions.length === 0) return null;
  return (
    <Section title="Which answers are compared">
      <ul className={classes.questions}>
        {questions.map(({ id, prompt, marked, compared }) => (
          <li key={id}>
            <span className={classes.prompt}>{prompt}</span>
            <span className={classes.quiet}>
              {compared
                ? `In thirds of ${marked} marked answers`
                : `No thirds: ${count(marked, 'answer was', 'answers were')} marked, and it takes 6`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
