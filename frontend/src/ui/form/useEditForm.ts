import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useRef, useState } from 'react';
import { type ApiProblem, asProblem, type FieldProblem } from '@/api/problem';
import { dropDraft, keepDraft, readDraft } from '@/auth/drafts';

/** Message by field path, in the order of the form: `{ 'address.postcode': 'Enter a full UK postcode' }`. */
export type FieldMessages = Record<string, string>;

interface Opened<Values> {
  values: Values;
  etag: string;
}

interface EditFormOptions<Values extends object, Saved> {
  initial: Values;
  /** What is being changed: the version that was opened, and how to fetch the newest after somebody else's change. */
  existing?: { etag: string; newest: () => Promise<Opened<Values>> };
  validate: (values: Values) => FieldMessages;
  save: (values: Values, etag: string) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  /** The account whose draft outlives the tab; without it a draft stays in the tab. */
  draftOwner?: string | undefined;
  /** For a form that stays open after a save, to go on writing: the version that was just saved. */
  stayAt?: (saved: Saved) => string;
}

export interface EditForm {
  values: object;
  fields: Pick<UseFormReturnType<Record<string, unknown>>, 'getInputProps' | 'setFieldValue'>;
  errors: FieldProblem[];
  /** Counts the refused attempts, so that the summary takes the focus each time. */
  attempt: number;
  /** What stopped the last attempt as a whole: no session, somebody else's change, no connection. */
  problem: ApiProblem | undefined;
  saving: boolean;
  dirty: boolean;
  /** The typed text came back from an earlier visit of this page. */
  restored: boolean;
  submit: () => Promise<void>;
  startAgain: () => void;
  takeNewest: () => Promise<void>;
  keepMine: () => Promise<void>;
  /** Whether leaving now would lose something; a save that is under way is waited for. */
  isUnsaved: () => Promise<boolean>;
  /** The same at once. */
  isUnsavedNow: () => boolean;
  forget: () => void;
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** One form on one page: what was typed, its draft, client and server errors, and the version it started from. */
export function useEditForm<Values extends object, Saved>(options: EditFormOptions<Values, Saved>) {
  // what a form was opened for stands behind the path too: one begun for another is not this one's draft
  const [address] = useState(() => globalThis.location.pathname + globalThis.location.search);
  const { draftOwner } = options;
  const [draft] = useState(() => readDraft<Values>(address, draftOwner));
  const opened = { values: options.initial, etag: options.existing?.etag ?? '' };
  const [base, setBase] = useState<Opened<Values>>({ ...opened, etag: draft?.etag ?? opened.etag });
  const [restored, setRestored] = useState(draft !== undefined);
  const [errors, setErrors] = useState<FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [problem, setProblem] = useState<ApiProblem>();
  const [saving, setSaving] = useState(false);
  const saved = useRef(false);
  const underWay = useRef(Promise.resolve());
  const kept = useRef(base.values);
  const form = useForm<Values>({
    initialValues: { ...options.initial, ...draft?.values },
    clearInputErrorOnChange: false,
  });
  const dirty = !same(form.values, base.values);

  useEffect(() => {
    if (saved.current) return;
    if (dirty) keepDraft(address, { values: form.values, etag: base.etag }, draftOwner);
    else dropDraft(address, draftOwner);
  }, [address, base.etag, dirty, draftOwner, form.values]);

  function refuse(found: FieldProblem[]): void {
    setErrors(found);
    form.setErrors(Object.fromEntries(found.map(({ field, message }) => [field, message])));
    setAttempt((before) => before + 1);
  }

  function submit(): Promise<void> {
    if (!saving) underWay.current = trySaving();
    return underWay.current;
  }

  async function trySaving(): Promise<void> {
    setProblem(undefined);
    const found = Object.entries(options.validate(form.values)).map(([field, message]) => ({ field, message }));
    if (found.length > 0) return refuse(found);
    setErrors([]);
    form.clearErrors();
    setSaving(true);
    try {
      const sent = form.values;
      const result = await options.save(sent, base.etag);
      if (options.stayAt) {
        goOnFrom({ values: sent, etag: options.stayAt(result) });
        setRestored(false);
      } else {
        forget();
      }
      options.onSaved(result);
    } catch (error) {
      const failed = asProblem(error);
      if (failed.fields.length > 0) refuse(failed.fields);
      else setProblem(failed);
    } finally {
      setSaving(false);
    }
  }

  function goOnFrom(from: Opened<Values>): void {
    kept.current = from.values;
    setBase(from);
  }

  function restart(from: Opened<Values>): void {
    goOnFrom(from);
    form.setValues(from.values);
    form.clearErrors();
    setErrors([]);
    setProblem(undefined);
    setRestored(false);
  }

  function forget(): void {
    saved.current = true;
    dropDraft(address, draftOwner);
  }

  /** Goes on from the newest version; until it is there, nothing can be saved over it. */
  async function fromNewest(goOn: (newest: Opened<Values>) => void): Promise<void> {
    setSaving(true);
    try {
      goOn((await options.existing?.newest()) ?? opened);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setSaving(false);
    }
  }

  const isUnsavedNow = () => !saved.current && !same(form.getValues(), kept.current);

  const edit: EditForm = {
    values: form.values,
    fields: form as unknown as EditForm['fields'],
    errors,
    attempt,
    problem,
    saving,
    dirty,
    restored,
    submit,
    startAgain: () => restart(opened),
    takeNewest: () => fromNewest(restart),
    keepMine: () =>
      fromNewest((newest) => {
        goOnFrom(newest);
        setProblem(undefined);
      }),
    isUnsaved: async () => {
      if (isUnsavedNow()) await underWay.current;
      return isUnsavedNow();
    },
    isUnsavedNow,
    forget,
  };
  return { edit, values: form.values };
}
