import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Versioned } from '@/api/client';
import { EditForm } from '@/ui/form/EditForm';
import { TextAreaField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { AboutFields } from './AboutFields';
import classes from './editor.module.css';
import { type Foundation, foundations } from './foundations';
import { type Part, Progress } from './Progress';
import { type AgreementView, agreementKey, agreementQuery, agreementsKey, changeAgreement } from './queries';
import { contentOf, isWritten, validate, valuesOf } from './values';

const ABOUT = 'about';
const order = [ABOUT, ...foundations.map(({ id }) => id)];

/** The part of the editor that holds a field, so that an error can be shown where it is. */
function partOf(field: string): string {
  const path = field.replace(/^foundations\./, '');
  return foundations.find(({ clauses }) => clauses.some((clause) => clause.path === path))?.id ?? ABOUT;
}

/** Writes an agreement one foundation at a time; saving keeps the page open. */
export function AgreementEditor({ opened }: { opened: Versioned<AgreementView> }) {
  const { id } = opened.value;
  const queryClient = useQueryClient();
  const toast = useToast();
  const saved = useSaved();
  const [state, setState] = useState(opened.value.state);
  const [initial] = useState(() => valuesOf(opened.value));
  const { edit, values } = useEditForm({
    initial,
    validate,
    save: (values, etag) => changeAgreement(id, etag, contentOf(values)),
    stayAt: ({ etag }) => etag,
    onSaved: (answer) => {
      saved(answer, agreementKey(id), agreementsKey);
      setState(answer.value.state);
      toast('The draft is saved');
    },
    existing: {
      etag: opened.etag,
      newest: async () => {
        const { value, etag } = await queryClient.fetchQuery({ ...agreementQuery(id), staleTime: 0 });
        return { values: valuesOf(value), etag };
      },
    },
  });
  const [{ id: part, chosen }, setPart] = useState(() => ({
    id: foundations.find((foundation) => !isWritten(foundation, initial.foundations))?.id ?? ABOUT,
    chosen: false,
  }));
  const choose = (id: string) => setPart({ id, chosen: true });
  const firstError = edit.errors[0]?.field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each refused attempt leads to its first error
  useEffect(() => {
    if (firstError !== undefined) setPart({ id: partOf(firstError), chosen: false });
  }, [edit.attempt]);

  const parts: Part[] = [
    { id: ABOUT, title: 'Who and what' },
    ...foundations.map((one) => ({ id: one.id, title: one.title, written: isWritten(one, values.foundations) })),
  ];
  const foundation = foundations.find((one) => one.id === part);
  const complete = parts.every(({ written = true }) => written);
  return (
    <div className={classes.editor}>
      <Progress parts={parts} current={part} onChoose={choose} />
      <div>
        <NewVersionNotice state={state} />
        <EditForm
          edit={edit}
          save="Save draft"
          cancel={
            <TextLink to="/agreements/$id" params={{ id }}>
              {complete ? 'Read it as a whole' : 'Back to the agreement'}
            </TextLink>
          }
        >
          <PartHeading
            key={part}
            number={foundation && order.indexOf(part)}
            title={foundation?.title ?? 'Who and what'}
            chosen={chosen}
          />
          {foundation ? <FoundationFields foundation={foundation} /> : <AboutFields />}
          <Steps part={part} onChoose={choose} />
        </EditForm>
      </div>
    </div>
  );
}

function NewVersionNotice({ state }: { state: AgreementView['state'] }) {
  if (state !== 'proposed' && state !== 'agreed') return null;
  return (
    <Notice title={state === 'agreed' ? 'This is agreed as it stands' : 'The parties are reading this text now'}>
      When you save other words they become the draft of a new version, and every party is asked again. The version as
      it stands is kept, with who agreed to it.
    </Notice>
  );
}

interface PartHeadingProps {
  number: number | undefined;
  title: string;
  /** Whether somebody chose this part: it then takes the keyboard's focus, so that it is read out. */
  chosen: boolean;
}

function PartHeading({ number, title, chosen }: PartHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (chosen) heading.current?.focus();
  }, [chosen]);
  return (
    <h2 ref={heading} tabIndex={-1} className={classes.part}>
      {number !== undefined && <span className={classes.number}>Foundation {number} of 7</span>}
      {title}
    </h2>
  );
}

function FoundationFields({ foundation }: { foundation: Foundation }) {
  const { why, think, clauses } = foundation;
  return (
    <>
      <div className={classes.guidance}>
        <p>{why}</p>
        <ul>
          {think.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      </div>
      {clauses.map(({ path, label, ask }) => (
        <TextAreaField
          key={path}
          name={`foundations.${path}`}
          label={label}
          hint={ask}
          rows={clauses.length === 1 ? 8 : 3}
        />
      ))}
    </>
  );
}

function Steps({ part, onChoose }: { part: string; onChoose: (part: string) => void }) {
  const at = order.indexOf(part);
  const step = (to: string | undefined, words: string) =>
    to !== undefined && (
      <Button variant="default" onClick={() => onChoose(to)}>
        {words}: {foundations.find(({ id }) => id === to)?.title ?? 'Who and what'}
      </Button>
    );
  return (
    <div className={classes.steps}>
      {step(order[at - 1], 'Back')}
      {step(order[at + 1], 'Next')}
    </div>
  );
}
