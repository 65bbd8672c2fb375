import type { FieldMessages } from '@/ui/form/useEditForm';
import type { LearningNoteView, NewLearningNote } from './queries';

export interface NoteValues {
  /** Whose note it is: an organisation's, or else a chapter's. */
  whose: 'organisation' | 'chapter';
  organisationId: { id: string; name: string } | null;
  chapterId: string;
  title: string;
  worked: string;
  didNotWork: string;
  helped: string;
  resources: { title: string; url: string }[];
  subjects: string[];
  people: string[];
  town: string;
  visibility: 'alliance' | 'public';
  authorName: string;
}

export function noteValuesOf(note: LearningNoteView): NoteValues {
  const themes = (kind: string) => note.themes.filter((theme) => theme.kind === kind).map(({ id }) => id);
  return {
    whose: note.organisation ? 'organisation' : 'chapter',
    organisationId: note.organisation ?? null,
    chapterId: note.chapter?.id ?? '',
    title: note.title,
    worked: note.worked ?? '',
    didNotWork: note.didNotWork ?? '',
    helped: note.helped ?? '',
    resources: note.resources,
    subjects: themes('subject'),
    people: themes('people'),
    town: note.town ?? '',
    visibility: note.visibility,
    authorName: note.authorName ?? '',
  };
}

export function validateNote(values: NoteValues): FieldMessages {
  const messages: FieldMessages = {};
  if (values.whose === 'organisation' && !values.organisationId) messages.organisationId = 'Choose an organisation';
  if (values.whose === 'chapter' && !values.chapterId) messages.chapterId = 'Choose a chapter';
  if (!values.title.trim()) messages.title = 'Enter a title';
  if (![values.worked, values.didNotWork, values.helped].some((text) => text.trim()))
    messages.worked = 'Say what worked, what did not or what helped: one is enough';
  values.resources.forEach(({ title, url }, at) => {
    if (!title.trim()) messages[`resources.${at}.title`] = 'Enter a title';
    if (!/^https:\/\/[^\s/.]+\.\S+$/.test(url.trim()))
      messages[`resources.${at}.url`] = 'Enter a web address that starts with https://';
  });
  const themes = values.subjects.length + values.people.length;
  if (themes < 1 || themes > 5) messages.subjects = 'Choose 1 to 5 themes';
  return messages;
}

export function noteContentOf(values: NoteValues): NewLearningNote {
  const text = (key: 'worked' | 'didNotWork' | 'helped' | 'town' | 'authorName') => {
    const typed = values[key].trim();
    return typed ? { [key]: typed } : {};
  };
  return {
    ...(values.whose === 'organisation' && values.organisationId && { organisationId: values.organisationId.id }),
    ...(values.whose === 'chapter' && { chapterId: values.chapterId }),
    title: values.title.trim(),
    ...text('worked'),
    ...text('didNotWork'),
    ...text('helped'),
    resources: values.resources.map(({ title, url }) => ({ title: title.trim(), url: url.trim() })),
    themeIds: [...values.subjects, ...values.people],
    ...text('town'),
    visibility: values.visibility,
    ...text('authorName'),
  };
}
