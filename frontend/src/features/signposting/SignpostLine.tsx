import { Anchor, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useMe } from '@/auth/me';
import { Badge } from '@/ui/Badge';
import { formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Meta } from '@/ui/Meta';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import {
  acceptSignpost,
  declineSignpost,
  etagOf,
  recordOutcome,
  type SignpostView,
  signpostKey,
  signpostsKey,
} from './queries';
import classes from './signposting.module.css';
import { outcomes, reasons, standingOf } from './words';

/** One signpost in a list, with the steps that are open to the reader. */
export function SignpostLine({ signpost }: { signpost: SignpostView }) {
  const { theme, town, day, sample } = signpost;
  const standing = standingOf(signpost);
  return (
    <li className={classes.line}>
      <div>
        <p className={classes.who}>
          <Ends signpost={signpost} />
        </p>
        <p className={classes.meta}>
          <Meta parts={[theme.name, town, formatShortDate(day), sample && 'Sample']} />
        </p>
      </div>
      <div className={classes.side}>
        <Badge tone={standing.tone}>{standing.label}</Badge>
        <Steps signpost={signpost} />
      </div>
    </li>
  );
}

/** Who acts for one organisation only needs no telling on every line that it is theirs. */
function Ends({ signpost: { from, to } }: { signpost: SignpostView }) {
  const me = useMe();
  const own = me?.organisations.length === 1 ? me.organisations[0]?.id : undefined;
  const receiver = to ? <Organisation {...to} /> : 'nobody';
  if (from.id === own) return <>To {receiver}</>;
  const sender = <Organisation {...from} />;
  if (to && to.id === own) return <>From {sender}</>;
  return (
    <>
      {sender}
      <span className={classes.arrow}>
        <span aria-hidden="true">→</span>
        <span className="fm-hidden">to</span>
      </span>
      {receiver}
    </>
  );
}

function Organisation({ id, name }: { id: string; name: string }) {
  return (
    <TextLink to="/organisations/$id" params={{ id }}>
      {name}
    </TextLink>
  );
}

type Asked = 'reason' | 'outcome';

function Steps({ signpost }: { signpost: SignpostView }) {
  const { id, can, outcome, theme, from } = signpost;
  const [asked, setAsked] = useState<Asked>();
  const steps = useRef<HTMLDivElement>(null);
  const cancel = () => {
    flushSync(() => setAsked(undefined));
    // back where the question was opened
    steps.current?.querySelector<HTMLElement>('button:last-of-type')?.focus();
  };
  const etag = etagOf(signpost);
  const step = useStep(signpost);
  // which of several alike is meant, for who hears the page
  const about = `${theme.name}, from ${from.name}`;
  if (asked)
    return (
      <Choose
        label={asked === 'reason' ? 'Why can you not take them?' : 'What came of it?'}
        choices={asked === 'reason' ? reasons : outcomes}
        busy={step.isPending}
        onCancel={cancel}
        onChoose={(value) => {
          const reason = reasons.find((one) => one.value === value)?.value;
          const known = outcomes.find((one) => one.value === value)?.value;
          if (asked === 'reason' && reason)
            step.mutate({ done: 'Declined: they are told', call: () => declineSignpost(id, etag, reason) });
          if (asked === 'outcome' && known)
            step.mutate({ done: 'The outcome is kept', call: () => recordOutcome(id, etag, known) });
        }}
      />
    );
  const button = (label: string, onClick: () => void, variant: 'filled' | 'default'): ReactNode => (
    <Button
      size="compact-md"
      h="2.75rem"
      px="md"
      variant={variant}
      disabled={step.isPending}
      aria-label={`${label}: ${about}`}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <div className={classes.steps} ref={steps}>
      {can.includes('accept') &&
        button('Accept', () => step.mutate({ done: 'Accepted', call: () => acceptSignpost(id, etag) }), 'filled')}
      {can.includes('decline') && button('Decline', () => setAsked('reason'), 'default')}
      {can.includes('record-outcome') && !outcome && button('What came of it?', () => setAsked('outcome'), 'default')}
      {can.includes('record-outcome') && outcome && (
        <Anchor component="button" type="button" inherit onClick={() => setAsked('outcome')}>
          Change<span className="fm-hidden"> what came of it: {about}</span>
        </Anchor>
      )}
      {can.includes('ask-another') && (
        <TextLink to="/signposts/new" search={{ insteadOf: id }}>
          Ask somebody else<span className="fm-hidden">: {about}</span>
        </TextLink>
      )}
      {can.includes('correct') && (
        <TextLink to="/signposts/$id/edit" params={{ id }}>
          Correct<span className="fm-hidden">: {about}</span>
        </TextLink>
      )}
    </div>
  );
}

interface Step {
  done: string;
  call: () => Promise<Versioned<SignpostView>>;
}

function useStep({ id }: SignpostView) {
  const toast = useToast();
  const saved = useSaved();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ call }: Step) => call(),
    onSuccess: (answer, { done }) => {
      saved(answer, signpostKey(id), signpostsKey);
      toast(done);
    },
    onError: (error) => {
      toast(asProblem(error).message, 'problem');
      // somebody else has answered it, perhaps
      void queryClient.invalidateQueries({ queryKey: signpostsKey });
    },
  });
}

interface ChooseProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  busy: boolean;
  onChoose: (value: string) => void;
  onCancel: () => void;
}

function Choose({ label, choices, busy, onChoose, onCancel }: ChooseProps) {
  return (
    <fieldset className={classes.choose}>
      <legend>{label}</legend>
      {choices.map((choice, at) => (
        <Button
          key={choice.value}
          variant="default"
          size="compact-md"
          h="2.75rem"
          px="md"
          disabled={busy}
          {...(at === 0 && { 'data-autofocus': true, autoFocus: true })}
          onClick={() => onChoose(choice.value)}
        >
          {choice.label}
        </Button>
      ))}
      <Button variant="subtle" size="compact-md" h="2.75rem" onClick={onCancel}>
        Cancel
      </Button>
    </fieldset>
  );
}
