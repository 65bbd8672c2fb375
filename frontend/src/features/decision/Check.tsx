import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem, type FieldProblem } from '@/api/problem';
import type { Schemas } from '@/api/schemas';
import { Fact, Facts } from '@/ui/Facts';
import { ErrorSummary } from '@/ui/form/ErrorSummary';
import { errorOf } from '@/ui/form/fields';
import { count, formatDate, formatDateTime } from '@/ui/format';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './decision.module.css';
import { levels, outcomes } from './messages';
import { type Check as CheckView, checkKey, checkQuery, recordCheck } from './queries';

interface CheckProps {
  applicationId: string;
  name: string;
  level: string;
}

/** The DBS check of somebody who is appointed: opened on request alone, since each reading is kept on record. */
export function Check({ applicationId, name, level }: CheckProps) {
  const [opened, setOpened] = useState(false);
  if (opened) return <Opened applicationId={applicationId} name={name} />;
  return (
    <div className={classes.closedCheck}>
      <p>
        Check asked for: {level}. Opening a recorded check puts your name on the list of those to whom it was shown.
      </p>
      <Button variant="outline" onClick={() => setOpened(true)} aria-label={`Open the DBS check of ${name}`}>
        Open the DBS check
      </Button>
    </div>
  );
}

function Opened({ applicationId, name }: { applicationId: string; name: string }) {
  const query = useQuery(checkQuery(applicationId));
  const [changing, setChanging] = useState(false);
  if (query.isPending) return <LoadingState label="Loading the check" lines={3} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: view, etag } = query.data;
  return (
    <section className={classes.check} aria-label={`DBS check of ${name}`}>
      <h3>DBS check</h3>
      {view.check && !changing ? (
        <Kept view={view} check={view.check} onChange={() => setChanging(true)} />
      ) : (
        <Form view={view} etag={etag} onDone={() => setChanging(false)} />
      )}
    </section>
  );
}

interface KeptProps {
  view: CheckView;
  check: Schemas['DbsCheckRecord'];
  onChange: () => void;
}

function Kept({ view: { forgetAt, can }, check, onChange }: KeptProps) {
  const { shownTo } = check;
  return (
    <>
      <Facts>
        <Fact name="Level">{levels[check.level]}</Fact>
        <Fact name="Outcome">{outcomes[check.outcome]}</Fact>
        <Fact name="Certificate number">{check.certificateNumber}</Fact>
        <Fact name="Issued on">{check.issuedOn && formatDate(check.issuedOn)}</Fact>
        <Fact name="Seen">
          {formatDate(check.seenOn)} by {check.seenBy}
        </Fact>
        <Fact name="Update Service">
          {check.updateServiceConsent ? 'They agreed to it' : 'They did not agree to it'}
        </Fact>
        <Fact name="Number and date">
          {check.forgottenAt
            ? `Deleted ${formatDate(check.forgottenAt)}, six months after the decision`
            : check.certificateNumber && `Deleted by themselves on ${formatDate(forgetAt)}`}
        </Fact>
      </Facts>
      {shownTo.length > 0 && (
        <details className={classes.shown}>
          <summary>Shown {count(shownTo.length, 'time', 'times')}</summary>
          <ul>
            {shownTo.map(({ at, name }) => (
              <li key={at}>
                {name}, {formatDateTime(at)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {can.includes('record') && (
        <div>
          <Button variant="outline" onClick={onChange}>
            Correct it
          </Button>
        </div>
      )}
    </>
  );
}

type Typed = Record<'certificateNumber' | 'issuedOn' | 'seenBy' | 'seenOn', string> & {
  consent: boolean;
  outcome: '' | Schemas['DbsOutcome'];
};

const errorFirst = ['label', 'description', 'error', 'input'] as ('label' | 'description' | 'error' | 'input')[];

function Form({ view, etag, onDone }: { view: CheckView; etag: string; onDone: () => void }) {
  const { application, asked, check } = view;
  const [typed, setTyped] = useState<Typed>({
    certificateNumber: check?.certificateNumber ?? '',
    issuedOn: check?.issuedOn ?? '',
    seenBy: check?.seenBy ?? '',
    seenOn: check?.seenOn ?? '',
    consent: check?.updateServiceConsent ?? false,
    outcome: check?.outcome ?? '',
  });
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const toast = useToast();
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: () => recordCheck(application.id, etag, contentOf(typed, asked)),
    onSuccess: (answer) => {
      queryClient.setQueryData(checkKey(application.id), answer);
      toast('The check is recorded');
      onDone();
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.fields.length > 0) return refuse(problem.fields);
      toast(
        problem.status === 412
          ? 'Somebody else has recorded it meanwhile. Load the page again to see it.'
          : problem.message,
        'problem',
      );
    },
  });

  function refuse(found: FieldProblem[]) {
    setErrors(found);
    setAttempt((before) => before + 1);
  }

  function submit() {
    const found = missing(typed);
    if (found.length > 0) return refuse(found);
    setErrors([]);
    save.mutate();
  }

  const field = (name: keyof Typed, label: string, description?: string) => ({
    id: `field-${name}`,
    label,
    description,
    error: errorOf(errors.find((one) => one.field === name)?.message),
    inputWrapperOrder: errorFirst,
    value: String(typed[name]),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setTyped((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary errors={errors} attempt={attempt} />
      <p className={classes.quiet}>
        {levels[asked]}. Keep no copy and write nothing of its content down: the certificate is the person’s own.
      </p>
      <TextInput
        {...field(
          'certificateNumber',
          'Certificate number (optional)',
          '12 digits; deleted six months after the decision',
        )}
        inputMode="numeric"
      />
      <TextInput {...field('issuedOn', 'Date of issue (optional)', 'With the number; deleted with it')} type="date" />
      <TextInput {...field('seenBy', 'Who saw the certificate')} />
      <TextInput {...field('seenOn', 'Seen on')} type="date" />
      <NativeSelect
        {...field('outcome', 'Outcome')}
        data={[{ value: '', label: 'Choose' }, ...Object.entries(outcomes).map(([value, label]) => ({ value, label }))]}
      />
      <Checkbox
        label="They agreed that the DBS Update Service is asked"
        checked={typed.consent}
        onChange={(event) => {
          const { checked } = event.currentTarget;
          setTyped((before) => ({ ...before, consent: checked }));
        }}
      />
      <div className={classes.actions}>
        <Button type="submit" loading={save.isPending}>
          Record the check
        </Button>
        {check && (
          <Button variant="subtle" onClick={onDone}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

function missing({ certificateNumber, issuedOn, seenBy, seenOn, outcome }: Typed): FieldProblem[] {
  const found: FieldProblem[] = [];
  const need = (holds: unknown, field: string, message: string) => {
    if (!holds) found.push({ field, message });
  };
  const number = certificateNumber.replace(/\s/g, '');
  need(!number || /^[0-9]{12}$/.test(number), 'certificateNumber', 'Certificate number must have 12 digits');
  need(!number || issuedOn, 'issuedOn', 'Enter the date of issue with the number');
  need(!issuedOn || number, 'certificateNumber', 'Enter the certificate number with its date');
  need(seenBy.trim(), 'seenBy', 'Enter who saw the certificate');
  need(seenOn, 'seenOn', 'Enter when it was seen');
  need(outcome, 'outcome', 'Choose the outcome');
  return found;
}

function contentOf(typed: Typed, level: Schemas['DbsLevel']): Schemas['NewDbsCheck'] {
  const { certificateNumber, issuedOn, seenBy, seenOn, consent, outcome } = typed;
  return {
    level,
    ...(certificateNumber.trim() && { certificateNumber: certificateNumber.replace(/\s/g, '') }),
    ...(issuedOn && { issuedOn }),
    seenBy: seenBy.trim(),
    seenOn,
    updateServiceConsent: consent,
    outcome: outcome || 'clear',
  };
}
