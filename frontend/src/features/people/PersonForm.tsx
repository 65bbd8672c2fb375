import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { useMe } from '@/auth/me';
import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { EditForm, FormSection, Two } from '@/ui/form/EditForm';
import { ChipsField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { levels } from './messages';
import { type NewPerson, type PersonView, peopleKey, personKey, personQuery } from './queries';
import { contentOf, newAffiliation, validate, valuesOf } from './values';

interface PersonFormProps {
  person?: Versioned<PersonView>;
  save: (person: NewPerson, etag: string) => Promise<Versioned<PersonView>>;
}

export function PersonForm({ person, save }: PersonFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const me = useMe();
  const onlyChapter = me?.chapters.length === 1 ? me.chapters[0]?.id : undefined;
  const [initial] = useState(() => valuesOf(person?.value, onlyChapter));
  const { edit } = useEditForm({
    initial,
    validate,
    save: (typed, etag) => save(contentOf(typed), etag),
    onSaved: (answer) => {
      const { id, name } = answer.value;
      saved(answer, personKey(id), peopleKey);
      toast(`${name} is saved`);
      void navigate({ to: '/people/$id', params: { id } });
    },
    ...(person && {
      existing: {
        etag: person.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...personQuery(person.value.id), staleTime: 0 });
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  const cancel = person ? (
    <TextLink to="/people/$id" params={{ id: person.value.id }}>
      Cancel
    </TextLink>
  ) : (
    <TextLink to="/people">Cancel</TextLink>
  );
  return (
    <EditForm edit={edit} save={person ? 'Save changes' : 'Add person'} cancel={cancel}>
      <TextField name="name" label="Name" />
      <ChapterPicker name="chapterId" label="Chapter" hint="Its staff look after the contact" />
      <Two>
        <TextField name="email" label="Email" type="email" optional />
        <TextField name="phone" label="Phone" type="tel" optional />
      </Two>
      <FormSection title="Where they act">
        <RowsField
          name="affiliations"
          legend="Roles"
          hint="One for each organisation; a role that has ended gets its last day, so that the history stays"
          add="Add a role"
          remove="Remove this role"
          empty={newAffiliation}
          most={30}
        >
          {(path) => (
            <Stack gap="sm">
              <OrganisationPicker name={`${path}.organisationId`} label="Organisation" />
              <TextField name={`${path}.role`} label="Role" hint="Such as head teacher or treasurer" optional />
              <ChipsField name={`${path}.level`} label="Level" choices={[...levels]} />
              <Two>
                <TextField name={`${path}.from`} label="First day" type="date" optional />
                <TextField name={`${path}.until`} label="Last day" type="date" optional />
              </Two>
            </Stack>
          )}
        </RowsField>
      </FormSection>
    </EditForm>
  );
}
