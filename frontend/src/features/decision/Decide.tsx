import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { errorOf } from '@/ui/form/fields';
import { count } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Meta } from '@/ui/Meta';
import { useToast } from '@/ui/Toast';
import { Score } from './Candidates';
import { sameMembers } from './coverage';
import classes from './decision.module.css';
import { listed, nameOf, stages } from './messages';
import { type Decision, decide, decisionKey, type SavedSet, type Shortlisted } from './queries';

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

interface DecideProps {
  decision: Decision;
  etag: string;
  set: SavedSet | undefined;
}

/** Ticking who is appointed, saying why, and a last look before it is sent. */
export function Decide({ decision, etag, set }: DecideProps) {
  const { vacancy, places, candidates, applications } = decision;
  const known = candidates.filter(({ revealed }) => revealed);
  const [chosen, setChosen] = useState(() =>
    known.map(({ application: { id } }) => id).filter((id) => set?.applications.includes(id)),
  );
  const [reason, setReason] = useState(set?.note ?? '');
  const [error, setError] = useState<{ field: 'appointed' | 'reason'; message: string }>();
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const toast = useToast();
  const queryClient = useQueryClient();
  const asSet = set && sameMembers(set.applications, chosen) ? set : undefined;

  const send = useMutation({
    mutationFn: () =>
      decide(vacancy.id, etag, {
        appointed: chosen,
        reason: reason.trim(),
        ...(asSet && { cohortSet: asSet.id }),
      }),
    onSuccess: (answer) => {
      queryClient.setQueryData(decisionKey(vacancy.id), answer);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'decision' });
      toast('The decision is made');
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: (thrown) => {
      setAsking(false);
      const problem = asProblem(thrown);
      const [first] = problem.fields;
      if (first && problem.status === 422)
        return refuse(first.field === 'reason' ? 'reason' : 'appointed', first.message);
      void queryClient.invalidateQueries({ queryKey: decisionKey(vacancy.id) });
      toast(
        problem.status === 412
          ? 'The vacancy has changed meanwhile, perhaps by somebody else’s decision. You see it as it is now.'
          : (first?.message ?? problem.message),
        'problem',
      );
    },
  });

  function refuse(where: 'appointed' | 'reason', message: string) {
    setError({ field: where, message });
    setAttempt((before) => before + 1);
  }

  function check() {
    if (chosen.length > places)
      return refuse('appointed', places === 1 ? 'Appoint one, or nobody' : `Appoint ${places} or fewer`);
    if (!reason.trim()) return refuse('reason', 'Say why');
    setError(undefined);
    setAsking(true);
  }

  const names = known.filter(({ application }) => chosen.includes(application.id)).map(nameOf);
  const others = applications - chosen.length;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ErrorSummary errors={error ? [error] : []} attempt={attempt} />
      {set && (
        <p className={classes.from}>
          {asSet ? 'From the set' : 'It began with the set'} <strong>{set.name}</strong>.{' '}
          <TextLink to="/vacancies/$id/cohort" params={{ id: vacancy.id }}>
            Back to the sets
          </TextLink>
        </p>
      )}
      <Choices
        decision={decision}
        chosen={chosen}
        error={error?.field === 'appointed' ? error.message : undefined}
        onChange={setChosen}
      />
      <Textarea
        ref={field}
        id="field-reason"
        label="Why"
        description="Kept with the decision for good; candidates do not read it"
        value={reason}
        error={errorOf(error?.field === 'reason' ? error.message : undefined)}
        inputWrapperOrder={errorFirst}
        autosize
        minRows={3}
        maxLength={2000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant={chosen.length === 0 ? 'outline' : 'filled'}>
          {chosen.length === 0 ? 'Appoint nobody' : `Appoint ${chosen.length}`}
        </Button>
      </div>
      {asking && (
        <Confirm
          opened
          title={chosen.length === 0 ? 'Appoint nobody?' : `Appoint ${listed(names)}?`}
          confirm="Make the decision"
          cancel="Not yet"
          busy={send.isPending}
          onConfirm={() => send.mutate()}
          onCancel={() => setAsking(false)}
        >
          {chosen.length > 0 && (
            <p>{chosen.length === 1 ? 'They get an email' : 'Each gets an email'} with the offer, by reference.</p>
          )}
          {others > 0 && (
            <p>
              {count(others, 'application is', 'applications are')} not appointed. They hear it with the feedback, which
              you send apart.
            </p>
          )}
          <p>It is made once and cannot be taken back.</p>
        </Confirm>
      )}
    </form>
  );
}

interface ChoicesProps {
  decision: Decision;
  chosen: string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}

function Choices({ decision, chosen, error, onChange }: ChoicesProps) {
  const { vacancy, places, candidates } = decision;
  const hidden = candidates.filter(({ revealed }) => !revealed);
  const known = candidates.filter(({ revealed }) => revealed);
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : places === 1 ? [id] : [...chosen, id]);
  return (
    <fieldset className={classes.choices} aria-describedby="appointed-more">
      <legend>{'Who is appointed'}</legend>
      <div id="appointed-more">
        <p className={classes.quiet}>
          {places === 1 ? 'Tick one, or nobody' : `Tick up to ${places}, or nobody`}
          {chosen.length > 0 && `: ${chosen.length} of ${places}`}
        </p>
        {error && <p className={classes.error}>{errorOf(error)}</p>}
      </div>
      {known.length === 0 && (
        <p>
          Nobody can be appointed yet, since no candidate is known. Reveal those on the shortlist first, or appoint
          nobody.
        </p>
      )}
      {known.length > 0 && (
        <ul className={classes.list}>
          {known.map((one, at) => (
            <Choice
              key={one.application.id}
              one={one}
              first={at === 0}
              on={chosen.includes(one.application.id)}
              onToggle={toggle}
            />
          ))}
        </ul>
      )}
      {hidden.length > 0 && (
        <p className={classes.quiet}>
          {count(hidden.length, 'more is', 'more are')} shortlisted and not revealed, so they cannot be appointed.{' '}
          <TextLink to="/vacancies/$id/board" params={{ id: vacancy.id }}>
            Reveal them on the board
          </TextLink>
        </p>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  one: Shortlisted;
  first: boolean;
  on: boolean;
  onToggle: (id: string) => void;
}

function Choice({ one, first, on, onToggle }: ChoiceProps) {
  const { application, score, stage, rank } = one;
  const id = first ? 'field-appointed' : `appoint-${application.id}`;
  return (
    <li data-on={on || undefined}>
      <input type="checkbox" id={id} checked={on} onChange={() => onToggle(application.id)} />
      <label htmlFor={id}>
        <strong>{nameOf(one)}</strong>
        <span className={classes.quiet}>
          <Meta parts={[application.reference, stage !== 'shortlisted' && stages[stage], `rank ${rank}`]} />
        </span>
      </label>
      <Score score={score} />
    </li>
  );
}
