import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '@/ui/Confirm';
import { formatDateTime } from '@/ui/format';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import classes from './conversations.module.css';
import { FiledCards } from './FiledCards';
import { hasBegun, isLive } from './messages';
import { abstain, type Conversation, scorecardQuery } from './queries';
import { ScorecardForm } from './ScorecardForm';
import { useStep } from './useStep';

/** One's own scorecard, and only after it the others'. */
export function Scoring({ conversation }: { conversation: Conversation }) {
  const { can, id } = conversation;
  if (can.includes('read-scorecards')) return <FiledCards id={id} />;
  return (
    <>
      {can.includes('score') ? <OwnCard id={id} /> : <NotNow conversation={conversation} />}
      {can.includes('abstain') && conversation.filed > 0 && <Abstaining id={id} />}
    </>
  );
}

function NotNow({ conversation }: { conversation: Conversation }) {
  if (!isLive(conversation)) return null;
  return (
    <Section title="Your scorecard">
      <p className={classes.quiet}>
        {hasBegun(conversation)
          ? 'It has been decided, so nothing is scored any more.'
          : `It opens when the conversation begins, on ${formatDateTime(conversation.startsAt)}.`}
      </p>
    </Section>
  );
}

function OwnCard({ id }: { id: string }) {
  const query = useQuery({ ...scorecardQuery(id), refetchOnWindowFocus: false });
  if (query.isPending) return <LoadingState label="Loading your scorecard" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Section title="Your scorecard">
      <p className={classes.quiet}>
        Yours alone until you file it; then you see the others’. Write what was said, not what you felt: the candidate
        may ask to read it.
      </p>
      <ScorecardForm id={id} card={query.data} />
    </Section>
  );
}

function Abstaining({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const step = useStep();
  return (
    <p className={classes.abstaining}>
      Did you not take part?{' '}
      <Button variant="subtle" size="compact-md" onClick={() => setAsking(true)}>
        Read the others’ scorecards without scoring
      </Button>
      <Confirm
        opened={asking}
        title="Read them without scoring?"
        confirm="I do not score"
        busy={step.isPending}
        onConfirm={() =>
          step.mutate(
            { call: () => abstain(id), done: 'You do not score this conversation' },
            { onSuccess: () => setAsking(false) },
          )
        }
        onCancel={() => setAsking(false)}
      >
        <p>What you have drafted is dropped, and you cannot score this conversation any more.</p>
      </Confirm>
    </p>
  );
}
