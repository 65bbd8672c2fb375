import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { EditForm } from '@/ui/form/EditForm';
import { TextField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { ChapterPicker } from './ChapterPicker';
import { type ChapterView, chapterKey, chapterQuery, chaptersKey, type NewChapter } from './queries';

interface ChapterFormProps {
  chapter?: Versioned<ChapterView>;
  save: (chapter: NewChapter, etag: string) => Promise<Versioned<ChapterView>>;
}

const valuesOf = (chapter?: ChapterView) => ({ name: chapter?.name ?? '', parentId: chapter?.parent?.id ?? '' });

export function ChapterForm({ chapter, save }: ChapterFormProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const saved = useSaved();
  const [opened] = useState(chapter);
  const { edit } = useEditForm({
    initial: valuesOf(opened?.value),
    validate: ({ name }) => (name.trim() ? {} : { name: 'Enter the name of the chapter' }),
    save: ({ name, parentId }, etag) => save({ name: name.trim(), ...(parentId && { parentId }) }, etag),
    onSaved: (answer) => {
      saved(answer, chapterKey(answer.value.id), chaptersKey);
      toast(`${answer.value.name} is saved`);
      void navigate({ to: '/chapters' });
    },
    ...(opened && {
      existing: {
        etag: opened.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...chapterQuery(opened.value.id), staleTime: 0 });
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  return (
    <EditForm
      edit={edit}
      save={opened ? 'Save changes' : 'Add chapter'}
      cancel={<TextLink to="/chapters">Cancel</TextLink>}
    >
      <TextField name="name" label="Name" />
      <ChapterPicker
        name="parentId"
        label="Part of"
        hint="Who may see a chapter may see those within it"
        optional
        empty="Nothing: it stands at the top"
        {...(opened && { without: opened.value.id })}
      />
    </EditForm>
  );
}
