import { useNavigate } from '@tanstack/react-router';
import type { Versioned } from '@/api/client';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { EditForm } from '@/ui/form/EditForm';
import { TagsField, TextAreaField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { type FieldMessages, useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import classes from './glossary.module.css';
import { type GlossaryTermView, glossaryKey, type NewGlossaryTerm, termKey } from './queries';
import { Uses } from './Uses';

interface Use {
  organisationId: { id: string; name: string } | null;
  who: string;
  meaning: string;
}

interface TermValues {
  word: string;
  forms: string[];
  meaning: string;
  usages: Use[];
}

export const termValuesOf = (term?: GlossaryTermView): TermValues => ({
  word: term?.word ?? '',
  forms: term?.forms ?? [],
  meaning: term?.meaning ?? '',
  usages:
    term?.usages.filter(mayEdit).map(({ organisation, who, meaning }) => ({
      organisationId: organisation ?? null,
      who: who ?? '',
      meaning,
    })) ?? [],
});

const mayEdit = ({ can }: GlossaryTermView['usages'][number]) => can.includes('edit');

function validate({ word, meaning, usages }: TermValues): FieldMessages {
  const messages: FieldMessages = {};
  if (!word.trim()) messages.word = 'Enter the word';
  if (!meaning.trim()) messages.meaning = 'Say in plain words what it means';
  usages.forEach((use, at) => {
    if (!use.organisationId === !use.who.trim())
      messages[`usages.${at}.who`] = 'Choose an organisation, or else say who';
    if (!use.meaning.trim()) messages[`usages.${at}.meaning`] = 'Say what they mean by it';
  });
  return messages;
}

const contentOf = ({ word, forms, meaning, usages }: TermValues): NewGlossaryTerm => ({
  word: word.trim(),
  forms,
  meaning: meaning.trim(),
  usages: usages.map((use) => ({
    meaning: use.meaning.trim(),
    ...(use.organisationId ? { organisationId: use.organisationId.id } : { who: use.who.trim() }),
  })),
});

interface TermFormProps {
  /** The word that is changed; without one a new one is explained. */
  term?: GlossaryTermView;
  save: (wanted: NewGlossaryTerm, etag: string) => Promise<Versioned<GlossaryTermView>>;
  existing?: { etag: string; newest: () => Promise<{ values: TermValues; etag: string }> };
}

export function TermForm({ term, save, existing }: TermFormProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const { edit } = useEditForm<TermValues, Versioned<GlossaryTermView>>({
    initial: termValuesOf(term),
    validate,
    save: (typed, etag) => save(contentOf(typed), etag),
    onSaved: (answer) => {
      saved(answer, termKey(answer.value.id), glossaryKey);
      toast(`${answer.value.word} is saved`);
      void navigate({ to: '/glossary' });
    },
    ...(existing && { existing }),
  });
  return (
    <EditForm
      edit={edit}
      save={existing ? 'Save changes' : 'Explain this word'}
      cancel={<TextLink to="/glossary">Cancel</TextLink>}
    >
      <TextField name="word" label="Word" width={30} />
      <TagsField name="forms" label="Other forms of it" hint="Such as its plural; a comma after each" optional />
      <TextAreaField name="meaning" label="What it means, in plain words" rows={3} />
      <RowsField<Use>
        name="usages"
        legend="Who means something else by it"
        add="Add who uses it differently"
        remove="Remove use"
        empty={{ organisationId: null, who: '', meaning: '' }}
      >
        {(at) => (
          <>
            <TextField name={`${at}.who`} label="A kind of organisation, in words" hint="Like: councils" optional />
            <OrganisationPicker name={`${at}.organisationId`} label="Or an organisation of the directory" optional />
            <TextAreaField name={`${at}.meaning`} label="What they mean by it" rows={2} />
          </>
        )}
      </RowsField>
      <OthersUses uses={term?.usages.filter((use) => !mayEdit(use)) ?? []} />
    </EditForm>
  );
}

/** What organisations say for themselves: it stays, whatever else of the word is changed. */
function OthersUses({ uses }: { uses: GlossaryTermView['usages'] }) {
  if (uses.length === 0) return null;
  return (
    <section className={classes.others}>
      <h2>Said by organisations themselves</h2>
      <p className={classes.muted}>
        Only their own people and their chapter’s staff change these. They stay as they are.
      </p>
      <Uses uses={uses} />
    </section>
  );
}
