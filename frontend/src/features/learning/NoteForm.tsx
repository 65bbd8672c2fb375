import { NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { useMe } from '@/auth/me';
import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { ThemesPicker } from '@/features/themes/ThemesPicker';
import { useField } from '@/ui/form/context';
import { EditForm, FormSection } from '@/ui/form/EditForm';
import { ChipsField, ChoiceField, errorOf, TextAreaField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type LearningNoteView, learningKey, type NewLearningNote, noteKey } from './queries';
import { type NoteValues, noteContentOf, validateNote } from './values';

interface NoteFormProps {
  initial: NoteValues;
  save: (wanted: NewLearningNote, etag: string) => Promise<Versioned<LearningNoteView>>;
  existing?: {
    id: string;
    themes: Schemas['ThemeRef'][];
    etag: string;
    newest: () => Promise<{ values: NoteValues; etag: string }>;
  };
}

/** Three short boxes: whoever has ten minutes has a note. */
export function NoteForm({ initial, save, existing }: NoteFormProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const { edit, values } = useEditForm<NoteValues, Versioned<LearningNoteView>>({
    initial,
    validate: validateNote,
    save: (typed, etag) => save(noteContentOf(typed), etag),
    onSaved: (answer) => {
      saved(answer, noteKey(answer.value.id), learningKey);
      toast(answer.value.visibility === 'public' ? 'Shared with everybody' : 'Shared with the alliance');
      void navigate({ to: '/learning/$id', params: { id: answer.value.id } });
    },
    ...(existing && { existing }),
  });
  const cancel = existing ? (
    <TextLink to="/learning/$id" params={{ id: existing.id }}>
      Cancel
    </TextLink>
  ) : (
    <TextLink to="/learning">Cancel</TextLink>
  );
  return (
    <EditForm edit={edit} save={existing ? 'Save changes' : 'Share it'} cancel={cancel}>
      {!existing && <Whose whose={values.whose} />}
      <TextField name="title" label="In one line, what did you learn?" hint="Like: open the door before the meeting" />
      <TextAreaField name="worked" label="What worked" hint="So that others can do it too" rows={3} optional />
      <TextAreaField name="didNotWork" label="What did not" hint="So that others need not try it" rows={3} optional />
      <TextAreaField name="helped" label="What helped us" hint="People, things, words, luck" rows={3} optional />
      <RowsField
        name="resources"
        legend="Where to read more"
        add="Add a link"
        remove="Remove link"
        empty={{ title: '', url: '' }}
        most={10}
      >
        {(at) => (
          <>
            <TextField name={`${at}.title`} label="What it is" />
            <TextField name={`${at}.url`} label="Web address" type="url" />
          </>
        )}
      </RowsField>
      <FormSection title="Where it belongs">
        <p>One to five themes. Name nobody who has not said yes to it.</p>
      </FormSection>
      <ThemesPicker {...(existing && { present: existing.themes })} />
      <TextField name="town" label="Town" width={30} optional />
      <ChoiceField
        name="visibility"
        label="Who reads it"
        choices={[
          { value: 'alliance', label: 'The alliance', hint: 'People who sign in' },
          { value: 'public', label: 'Everybody', hint: 'On the public pages, without signing in' },
        ]}
      />
      <TextField name="authorName" label="Name to show under it" hint="Empty shows none" width={40} optional />
    </EditForm>
  );
}

/** Who writes for one organisation only has nothing to choose. */
function Whose({ whose }: { whose: NoteValues['whose'] }) {
  const me = useMe();
  const { id, value, error, set } = useField<{ id: string; name: string } | null>('organisationId');
  if (!me) return null;
  if (me.everyChapter || me.chapters.length > 0)
    return (
      <>
        <ChipsField
          name="whose"
          label="Whose note is it?"
          choices={[
            { value: 'organisation', label: 'An organisation’s' },
            { value: 'chapter', label: 'A chapter’s' },
          ]}
        />
        {whose === 'organisation' ? (
          <OrganisationPicker name="organisationId" label="Organisation" />
        ) : (
          <ChapterPicker name="chapterId" label="Chapter" />
        )}
      </>
    );
  if (me.organisations.length < 2) return null;
  return (
    <NativeSelect
      id={id}
      label="Whose note is it?"
      error={errorOf(error)}
      data={me.organisations.map((one) => ({ value: one.id, label: one.name }))}
      value={value?.id ?? ''}
      onChange={(event) => set(me.organisations.find((one) => one.id === event.currentTarget.value) ?? null)}
    />
  );
}
