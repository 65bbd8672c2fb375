import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { EditForm } from '@/ui/form/EditForm';
import { ChoiceField, TextAreaField, TextField } from '@/ui/form/fields';
import { type FieldMessages, useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type NewTheme, retireTheme, type ThemeView, themeKey, themeQuery, themesKey } from './queries';

interface ThemeFormProps {
  theme?: Versioned<ThemeView>;
  save: (theme: NewTheme, etag: string) => Promise<Versioned<ThemeView>>;
}

const valuesOf = (theme?: ThemeView): NewTheme => ({
  name: theme?.name ?? '',
  description: theme?.description ?? '',
  kind: theme?.kind ?? 'subject',
});

function validate({ name, description }: NewTheme): FieldMessages {
  const messages: FieldMessages = {};
  if (!name.trim()) messages.name = 'Enter a name';
  if (!description.trim()) messages.description = 'Say in a sentence what belongs to it';
  return messages;
}

export function ThemeForm({ theme, save }: ThemeFormProps) {
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const toast = useToast();
  const saved = useSaved();
  const [opened] = useState(theme);
  const { edit } = useEditForm({
    initial: valuesOf(opened?.value),
    validate,
    save: (typed, etag) => save({ ...typed, name: typed.name.trim(), description: typed.description.trim() }, etag),
    onSaved: (answer) => {
      saved(answer, themeKey(answer.value.id), themesKey);
      toast(`${answer.value.name} is saved`);
      void navigate({ to: '/themes' });
    },
    ...(opened && {
      existing: {
        etag: opened.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...themeQuery(opened.value.id), staleTime: 0 });
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  return (
    <>
      <EditForm
        edit={edit}
        save={opened ? 'Save changes' : 'Add theme'}
        cancel={<TextLink to="/themes">Cancel</TextLink>}
      >
        <TextField name="name" label="Name" />
        <TextAreaField name="description" label="What belongs to it" hint="One sentence" rows={2} />
        <ChoiceField
          name="kind"
          label="Kind"
          choices={[
            { value: 'subject', label: 'A subject', hint: 'What something is about, like food' },
            { value: 'people', label: 'People served', hint: 'Whom something is for, like carers' },
          ]}
        />
      </EditForm>
      {opened?.value.can.includes('retire') && <Retire theme={opened} />}
    </>
  );
}

function Retire({ theme: { value, etag } }: { theme: Versioned<ThemeView> }) {
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const retire = useMutation({
    mutationFn: () => retireTheme(value.id, etag),
    onSuccess: (answer) => {
      saved(answer, themeKey(value.id), themesKey);
      toast(`${value.name} is retired`);
      void navigate({ to: '/themes' });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button variant="subtle" color="danger" px="xs" ml={-9} mt="xl" onClick={() => setAsking(true)}>
        Retire this theme
      </Button>
      <Confirm
        opened={asking}
        title={`Retire ${value.name}?`}
        confirm="Retire"
        danger
        busy={retire.isPending}
        onConfirm={() => retire.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>Nothing new can take it. What has it keeps it, and you can take it into use again.</p>
      </Confirm>
    </>
  );
}
