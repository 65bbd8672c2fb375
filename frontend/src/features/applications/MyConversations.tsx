import { Button, Radio } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { asProblem } from '@/api/problem';
import { Badge, type Tone } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { Fact, Facts } from '@/ui/Facts';
import { formatSpan } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import {
  chooseTime,
  confirmConversation,
  declineConversation,
  type MyConversation,
  myConversationsQuery,
} from './conversations';
import classes from './conversations.module.css';
import { useMyApplication } from './useMyApplication';

const titles: Record<MyConversation['kind'], string> = {
  informal: 'An informal conversation',
  interview: 'An interview',
};

const states: Record<MyConversation['state'], { label: string; tone: Tone }> = {
  invited: { label: 'You are invited', tone: 'attention' },
  confirmed: { label: 'You have confirmed', tone: 'good' },
  declined: { label: 'You have declined', tone: 'over' },
  cancelled: { label: 'It does not take place', tone: 'over' },
};

/** What a candidate is invited to, and what they can do about it. Nothing until there is something. */
export function MyConversations() {
  const { key } = useMyApplication();
  const query = useQuery(myConversationsQuery(key));
  if (!query.data || query.data.items.length === 0) return null;
  return (
    <ul className={classes.invitations}>
      {query.data.items.map((one) => (
        <Invitation key={one.id} conversation={one} />
      ))}
    </ul>
  );
}

function Invitation({ conversation }: { conversation: MyConversation }) {
  const id = useId();
  const { kind, state, startsAt, endsAt, place, can } = conversation;
  const [open, setOpen] = useState<'choose' | 'decline'>();
  const step = useStep();
  const { key } = useMyApplication();
  const over = state === 'declined' || state === 'cancelled';
  return (
    <li className={classes.invitation} aria-labelledby={id} data-over={over || undefined}>
      <div className={classes.head}>
        <h2 id={id}>{titles[kind]}</h2>
        <Badge tone={states[state].tone}>{states[state].label}</Badge>
      </div>
      <Facts>
        <Fact name="When">{formatSpan({ startsAt, endsAt })}, London time</Fact>
        <Fact name="Where">
          <span className={classes.place}>{place}</span>
        </Fact>
      </Facts>
      {can.length > 0 && (
        <>
          <div className={classes.steps}>
            {can.includes('confirm') && (
              <Button
                variant={open === 'choose' ? 'outline' : 'filled'}
                loading={step.isPending && !open}
                onClick={() =>
                  step.mutate({
                    call: () => confirmConversation(key, conversation.id),
                    done: 'Thank you. See you then',
                  })
                }
              >
                I will be there
              </Button>
            )}
            {can.includes('choose') && (
              <Button variant="outline" onClick={() => setOpen(open === 'choose' ? undefined : 'choose')}>
                Choose another time
              </Button>
            )}
            {can.includes('decline') && (
              <Button variant="subtle" onClick={() => setOpen('decline')}>
                Decline
              </Button>
            )}
          </div>
          {open === 'choose' && <Times conversation={conversation} step={step} onDone={() => setOpen(undefined)} />}
          <p>
            <TextLink to="/my-application/you">Tell us if you need anything changed</TextLink>, such as a room without
            steps.
          </p>
        </>
      )}
      <Confirm
        opened={open === 'decline'}
        danger
        title="Decline this invitation?"
        confirm="Decline"
        cancel="Keep it"
        busy={step.isPending}
        onConfirm={() =>
          step.mutate(
            { call: () => declineConversation(key, conversation.id), done: 'The invitation is declined' },
            { onSettled: () => setOpen(undefined) },
          )
        }
        onCancel={() => setOpen(undefined)}
      >
        <p>Somebody else can have the time. Your application stays; withdraw it below if you do not want the place.</p>
      </Confirm>
    </li>
  );
}

interface TimesProps {
  conversation: MyConversation;
  step: Step;
  onDone: () => void;
}

function Times({ conversation: { id, otherTimes }, step, onDone }: TimesProps) {
  const { key } = useMyApplication();
  const [chosen, setChosen] = useState('');
  const group = useId();
  const slotId = otherTimes.some((one) => one.id === chosen) ? chosen : '';
  return (
    <fieldset className={classes.times}>
      <legend>Which time suits you?</legend>
      {otherTimes.map((one) => (
        <Radio
          key={one.id}
          name={group}
          label={formatSpan(one)}
          description={one.place}
          checked={slotId === one.id}
          onChange={() => setChosen(one.id)}
        />
      ))}
      <div>
        <Button
          disabled={!slotId}
          loading={step.isPending}
          onClick={() =>
            step.mutate({ call: () => chooseTime(key, id, slotId), done: 'That time is yours' }, { onSuccess: onDone })
          }
        >
          Take this time
        </Button>
      </div>
    </fieldset>
  );
}

/** What the page shows is read again either way: somebody else may have been quicker. */
function useStep() {
  const toast = useToast();
  const queryClient = useQueryClient();
  const { key } = useMyApplication();
  return useMutation({
    mutationFn: async ({ call }: { call: () => Promise<unknown>; done: string }) => {
      await call();
    },
    onSuccess: (_, { done }) => toast(done),
    onError: (error) => {
      const problem = asProblem(error);
      toast(problem.fields[0]?.message ?? problem.message, 'problem');
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: myConversationsQuery(key).queryKey }),
  });
}

type Step = ReturnType<typeof useStep>;
