import type { FieldMessages } from '@/ui/form/useEditForm';
import { clauseLabel, clauses, type Foundation } from './foundations';
import type { Kind } from './messages';
import type { AgreementView, Foundations, NewAgreement } from './queries';

interface Choice {
  id: string;
  name: string;
}

type Texts = Record<Exclude<keyof Foundations, 'processes'>, string> & {
  processes: Record<keyof NonNullable<Foundations['processes']>, string>;
};

/** What the form holds: every text present, so that each field is bound; parties carry their names for the picker. */
export interface AgreementValues {
  title: string;
  kind: Kind;
  chapterId: string;
  parties: Choice[];
  startsOn: string;
  endsOn: string;
  reviewOn: string;
  foundations: Texts;
}

const LONGEST_CLAUSE = 5000;

export function valuesOf(view: AgreementView | undefined, chapterId = ''): AgreementValues {
  const given = view?.foundations;
  return {
    title: view?.title ?? '',
    kind: view?.kind ?? 'collaboration',
    chapterId: view?.chapter.id ?? chapterId,
    parties: view?.parties.map(({ organisation }) => organisation) ?? [],
    startsOn: view?.startsOn ?? '',
    endsOn: view?.endsOn ?? '',
    reviewOn: view?.reviewOn ?? '',
    foundations: {
      sharedPurpose: given?.sharedPurpose ?? '',
      communication: given?.communication ?? '',
      relationship: given?.relationship ?? '',
      funding: given?.funding ?? '',
      collaboration: given?.collaboration ?? '',
      difference: given?.difference ?? '',
      processes: {
        decisionMaking: given?.processes?.decisionMaking ?? '',
        evaluation: given?.processes?.evaluation ?? '',
        payments: given?.processes?.payments ?? '',
        conflictResolution: given?.processes?.conflictResolution ?? '',
      },
    },
  };
}

/** The text at a clause's path, whether it comes from the API or from the form. */
export function clauseText(foundations: Foundations, path: string): string {
  const [first = '', second] = path.split('.');
  const found = (foundations as Record<string, unknown>)[first];
  const text = second ? (found as Record<string, unknown> | undefined)?.[second] : found;
  return typeof text === 'string' ? text : '';
}

export const isWritten = (foundation: Foundation, texts: Foundations): boolean =>
  foundation.clauses.every(({ path }) => clauseText(texts, path).trim() !== '');

export function validate(values: AgreementValues): FieldMessages {
  const { startsOn, endsOn, reviewOn, parties, kind } = values;
  const messages: FieldMessages = {};
  if (!values.title.trim()) messages.title = 'Enter a title';
  if (parties.length === 0) messages.parties = 'Choose the parties';
  else if (parties.length === 1 && kind !== 'terms-of-reference')
    messages.parties = 'Choose at least two organisations';
  if (!values.chapterId) messages.chapterId = 'Choose the chapter that looks after it';
  if (startsOn && endsOn && endsOn < startsOn) messages.endsOn = 'Choose an end on or after the start';
  if (startsOn && reviewOn && reviewOn < startsOn) messages.reviewOn = 'Choose a review on or after the start';
  for (const { path } of clauses) {
    if (clauseText(values.foundations, path).trim().length > LONGEST_CLAUSE)
      messages[`foundations.${path}`] = `${clauseLabel(path)} must be 5,000 characters or less`;
  }
  return messages;
}

/** What is sent: trimmed, and empty fields left out. */
export function contentOf(values: AgreementValues): NewAgreement {
  const { foundations, startsOn, endsOn, reviewOn } = values;
  const { processes, ...single } = foundations;
  return {
    title: values.title.trim(),
    kind: values.kind,
    chapterId: values.chapterId,
    parties: values.parties.map(({ id }) => id),
    ...filled({ startsOn, endsOn, reviewOn }),
    foundations: { ...filled(single), processes: filled(processes) },
  };
}

function filled<T extends Record<string, string>>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([key, value]) => [key, value.trim()])
      .filter(([, value]) => value !== ''),
  ) as Partial<T>;
}
