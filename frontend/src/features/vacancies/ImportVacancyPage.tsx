import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { useMe } from '@/auth/me';
import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { useField } from '@/ui/form/context';
import { EditForm } from '@/ui/form/EditForm';
import { SelectField, TextAreaField } from '@/ui/form/fields';
import { type FieldMessages, useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { MOST_CHARACTERS, textOf } from './advertFile';
import classes from './Import.module.css';
import { type Kind, kinds } from './messages';
import { importVacancy, type NewVacancyImport, vacanciesKey, vacancyKey } from './queries';

interface Values {
  text: string;
  chapterId: string;
  organisationId: { id: string; name: string } | null;
  kind: Kind | '';
}

export function ImportVacancyPage() {
  return (
    <MembersOnly to="create-vacancy" what="draft a vacancy">
      <PageHeader
        title="Start from an advert's text"
        back={<TextLink to="/vacancies/new">Draft a vacancy</TextLink>}
        lead="Paste it as it is. What it says clearly fills the draft, with the line it comes from; nothing is guessed and nothing is published."
      />
      <ImportForm />
    </MembersOnly>
  );
}

function ImportForm() {
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const me = useMe();
  const [keyFor] = useState(idempotencyKeys);
  const [initial] = useState<Values>(() => ({
    text: '',
    chapterId: (me?.chapters.length === 1 && me.chapters[0]?.id) || '',
    organisationId: null,
    kind: '',
  }));
  const { edit } = useEditForm({
    initial,
    validate,
    save: (values) => {
      const content = contentOf(values);
      return importVacancy(content, keyFor(content));
    },
    onSaved: (answer) => {
      const { id, title } = answer.value;
      saved(answer, vacancyKey(id), vacanciesKey);
      toast(`${title} is drafted`);
      void navigate({ to: '/vacancies/$id/edit', params: { id } });
    },
  });
  return (
    <EditForm edit={edit} save="Make the draft" cancel={<TextLink to="/vacancies">Cancel</TextLink>}>
      <ChapterPicker name="chapterId" label="Chapter" hint="Its people see the draft" />
      <OrganisationPicker name="organisationId" label="Organisation that offers it" />
      <SelectField name="kind" label="Kind" empty="As the text says" choices={[...kinds]} />
      <TextAreaField
        name="text"
        label="The advert's text"
        hint="With its line breaks. Its lines are kept as quotations, for checking the draft"
        rows={12}
        mostRows={24}
      />
      <AdvertFile />
    </EditForm>
  );
}

/** A text file goes into the field above, where one sees it before it is sent. */
function AdvertFile() {
  const { set } = useField<string>('text');
  const [state, setState] = useState<{ error?: string; done?: string }>({});
  const id = useId();
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      set(await textOf(file));
      setState({ done: `${file.name} is in the field above` });
    } catch (error) {
      setState({ error: error instanceof Error ? error.message : 'This file could not be read: paste its text' });
    }
  };
  return (
    <div className={classes.file}>
      <label htmlFor={id}>Or take it from a text file</label>
      <input
        id={id}
        type="file"
        accept=".txt,text/plain"
        aria-describedby={`${id}-more`}
        onChange={(event) => void read(event.currentTarget.files?.[0])}
      />
      <p id={`${id}-more`} role="status" className={state.error ? classes.fileError : classes.detail}>
        {state.error ?? state.done ?? ''}
      </p>
    </div>
  );
}

function validate({ text, chapterId, organisationId }: Values): FieldMessages {
  return {
    ...(!chapterId && { chapterId: 'Choose a chapter' }),
    ...(!organisationId && { organisationId: 'Choose the organisation that offers it' }),
    ...(!text.trim() && { text: "Paste the advert's text" }),
    ...(text.length > MOST_CHARACTERS && { text: 'Text must be 100,000 characters or less' }),
  };
}

const contentOf = ({ text, chapterId, organisationId, kind }: Values): NewVacancyImport => ({
  text,
  chapterId,
  organisationId: organisationId?.id ?? '',
  ...(kind && { kind }),
});
