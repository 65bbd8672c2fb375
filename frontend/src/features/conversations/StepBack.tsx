import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { Section } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import classes from './conversations.module.css';
import { type Conversation, conversationKey, conversationsKey, stepBack } from './queries';

/** For an interviewer who knows the candidate: they see no more of them from then on. */
export function StepBack({ conversation }: { conversation: Conversation }) {
  const [asking, setAsking] = useState(false);
  return (
    <Section title="Do you know this candidate?">
      <p className={classes.before}>
        If you could not be fair, or could not be seen to be, step back. It counts neither for nor against anybody.
      </p>
      <Button variant="outline" onClick={() => setAsking(true)}>
        Step back
      </Button>
      {asking && <StepBackDialog conversation={conversation} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function StepBackDialog({ conversation, onClose }: { conversation: Conversation; onClose: () => void }) {
  const { id, scorecard } = conversation;
  const [reason, setReason] = useState('');
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const back = useMutation({
    mutationFn: () => stepBack(id, reason.trim()),
    onSuccess: async () => {
      await navigate({ to: '/conversations', replace: true });
      queryClient.removeQueries({ queryKey: conversationKey(id) });
      void queryClient.invalidateQueries({ queryKey: conversationsKey });
      toast('You have stepped back');
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      onClose();
    },
  });
  return (
    <Confirm
      opened
      danger
      title="Step back from this candidate?"
      confirm="Step back"
      cancel="Go on"
      busy={back.isPending}
      onConfirm={() => back.mutate()}
      onCancel={onClose}
    >
      <p>
        You see neither them nor any conversation or scorecard of theirs any more.{' '}
        {scorecard === 'filed' ? 'Your scorecard stays. ' : scorecard === 'draft' ? 'Your draft is deleted. ' : ''}
        It cannot be undone.
      </p>
      <Textarea
        mt="md"
        label={
          <>
            Reason <span className={classes.optional}>(optional)</span>
          </>
        }
        description="Such as “we have worked together”. Name nobody: the candidate may read it."
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        value={reason}
        autosize
        minRows={2}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
