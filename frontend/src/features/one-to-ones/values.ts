import type { FieldMessages } from '@/ui/form/useEditForm';
import { instantAt, wallClockOf } from '@/ui/londonTime';
import type { State, Visibility } from './messages';
import type { NewOneToOne, OneToOneChange, OneToOneView } from './queries';

interface Choice {
  id: string;
  name: string;
}

/** Somebody the one-to-one is with, for one of the organisations that they act at. */
export interface ParticipantValues {
  person: Choice;
  organisation: Choice | null;
  organisations: Choice[];
}

/** Somebody to be added on the way: open while it is not null. */
export interface NewPersonValues {
  name: string;
  organisation: Choice | null;
  level: 'frontline' | 'manager' | 'trustee';
}

export interface OneToOneValues {
  people: ParticipantValues[];
  newPerson: NewPersonValues | null;
  /** London's wall clock, `2026-06-06T10:00`. */
  at: string;
  minutes: string;
  otherMinutes: string;
  place: string;
  interests: string;
  story: string;
  concerns: string;
  reflection: string;
  nextStep: { what: string; by: string };
  visibility: Visibility;
  chapterId: string;
}

export const OTHER = 'other';
const USUAL = ['30', '45', '60'];

export const lengths = [...USUAL.map((value) => ({ value, label: `${value} min` })), { value: OTHER, label: 'Other' }];

/** When one that ends now began, on a full five minutes. */
export function begunBefore(minutes: number, now = new Date()): string {
  const five = 5 * 60_000;
  return wallClockOf(new Date(Math.floor((now.getTime() - minutes * 60_000) / five) * five));
}

export const empty = (at: string, chapterId: string): OneToOneValues => ({
  people: [],
  newPerson: null,
  at,
  minutes: '45',
  otherMinutes: '',
  place: '',
  interests: '',
  story: '',
  concerns: '',
  reflection: '',
  nextStep: { what: '', by: '' },
  visibility: 'author',
  chapterId,
});

export function valuesOf(view: OneToOneView): OneToOneValues {
  const minutes = String(view.minutes);
  return {
    people: view.people.map(({ id, name, organisation }) => ({
      person: { id, name },
      organisation: organisation ?? null,
      organisations: organisation ? [organisation] : [],
    })),
    newPerson: null,
    at: wallClockOf(view.at),
    minutes: USUAL.includes(minutes) ? minutes : OTHER,
    otherMinutes: USUAL.includes(minutes) ? '' : minutes,
    place: view.place ?? '',
    interests: view.interests ?? '',
    story: view.story ?? '',
    concerns: view.concerns ?? '',
    reflection: view.reflection ?? '',
    nextStep: { what: view.nextStep?.what ?? '', by: view.nextStep?.by ?? '' },
    visibility: view.visibility,
    chapterId: view.chapter.id,
  };
}

export const minutesOf = ({ minutes, otherMinutes }: Pick<OneToOneValues, 'minutes' | 'otherMinutes'>): number =>
  Number(minutes === OTHER ? otherMinutes : minutes);

const CLOCKS_DIFFER_MS = 10 * 60_000;

export function validate(values: OneToOneValues, state: State): FieldMessages {
  const messages: FieldMessages = {};
  const at = instantAt(values.at);
  const minutes = minutesOf(values);
  if (values.newPerson) messages['newPerson.name'] = 'Add this new person, or leave them out';
  else if (values.people.length === 0) messages.people = 'Say whom it is with';
  if (!at) messages.at = 'Enter a day and a time';
  else if (state === 'held' && Date.parse(at) > Date.now() + CLOCKS_DIFFER_MS)
    messages.at = 'It has not been yet: plan it, or say when it really was';
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 480) messages.otherMinutes = 'Enter 5 to 480 minutes';
  if (values.nextStep.by && !values.nextStep.what.trim()) messages['nextStep.what'] = 'Say what the next step is';
  if (!values.chapterId) messages.chapterId = 'Choose the chapter whose work it is a part of';
  return messages;
}

/** What is sent: trimmed, and empty fields left out. */
export function contentOf(values: OneToOneValues): OneToOneChange {
  const { place, interests, story, concerns, reflection } = values;
  const texts = Object.entries({ place, interests, story, concerns, reflection })
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text);
  const what = values.nextStep.what.trim();
  return {
    chapterId: values.chapterId,
    people: values.people.map(({ person, organisation }) => ({
      personId: person.id,
      ...(organisation && { organisationId: organisation.id }),
    })),
    at: instantAt(values.at) ?? '',
    minutes: minutesOf(values),
    ...Object.fromEntries(texts),
    ...(what && { nextStep: { what, ...(values.nextStep.by && { by: values.nextStep.by }) } }),
    visibility: values.visibility,
  };
}

export const newContentOf = (values: OneToOneValues, state: 'planned' | 'held'): NewOneToOne => ({
  ...contentOf(values),
  state,
});
