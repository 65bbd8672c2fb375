import { Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import type { Schemas } from '@/api/schemas';
import { useMe } from '@/auth/me';
import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { AddressFields } from '@/ui/form/AddressFields';
import { EditForm, FormSection, Two } from '@/ui/form/EditForm';
import { CheckField, ChecksField, SelectField, TagsField, TextAreaField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { kinds, statuses } from './messages';
import { OrganisationPicker } from './OrganisationPicker';
import {
  type NewOrganisation,
  type OrganisationView,
  organisationKey,
  organisationQuery,
  organisationsKey,
} from './queries';
import { registerOf, registers } from './registers';
import { contentOf, type OrganisationValues, validate, valuesOf } from './values';

interface OrganisationFormProps {
  organisation?: Versioned<OrganisationView>;
  save: (organisation: NewOrganisation, etag: string) => Promise<Versioned<OrganisationView>>;
  /** What the alliance's staff look at first. */
  reviewed?: Schemas['OrganisationField'][];
  /** What became of it, where that is not simply saved. */
  done?: () => string | undefined;
}

const newIdentifier: OrganisationValues['identifiers'][number] = { scheme: '', identifier: '', preferred: false };
const registerChoices = registers.map(({ scheme, label }) => ({ value: scheme, label }));

export function OrganisationForm({ organisation, save, reviewed = [], done }: OrganisationFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const me = useMe();
  // An organisation's own people keep its entry right; its place in the alliance is the staff's to change.
  const mayPlace = !organisation || organisation.value.can.includes('change-status');
  const onlyChapter = me?.chapters.length === 1 ? me.chapters[0]?.id : undefined;
  const [initial] = useState(() => valuesOf(organisation?.value, onlyChapter));
  const { edit, values } = useEditForm({
    initial,
    validate,
    save: (typed, etag) => save(contentOf(typed, organisation?.value), etag),
    onSaved: (answer) => {
      const { id, name } = answer.value;
      saved(answer, organisationKey(id), organisationsKey);
      toast(done?.() ?? `${name} is saved`);
      void navigate({ to: '/organisations/$id', params: { id } });
    },
    ...(organisation && {
      existing: {
        etag: organisation.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({
            ...organisationQuery(organisation.value.id),
            staleTime: 0,
          });
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  const waits = (field: Schemas['OrganisationField']) =>
    reviewed.includes(field) ? { hint: 'A change waits for a yes of the alliance' } : {};
  const cancel = organisation ? (
    <TextLink to="/organisations/$id" params={{ id: organisation.value.id }}>
      Cancel
    </TextLink>
  ) : (
    <TextLink to="/organisations">Cancel</TextLink>
  );
  return (
    <EditForm edit={edit} save={organisation ? 'Save changes' : 'Add organisation'} cancel={cancel}>
      <TextField name="name" label="Name" {...waits('name')} />
      <ChecksField name="kinds" label="Kind" hint="Choose all that fit" choices={[...kinds]} {...waits('kinds')} />
      {mayPlace && (
        <>
          <ChapterPicker name="chapterId" label="Chapter" hint="Who sees the whole entry follows the chapter" />
          <OrganisationPicker
            name="parentId"
            label="Part of"
            hint="Such as the academy trust that a school belongs to"
            optional
            {...(organisation && { without: organisation.value.id })}
          />
        </>
      )}
      <TextAreaField name="description" label="What it does" hint="In the words its own people would use" optional />
      <TagsField name="tags" label="Tags" hint="Themes to find it by; press Enter after each" optional />

      <FormSection title="Contact">
        <TextField name="website" label="Website" type="url" optional />
        <Two>
          <TextField name="email" label="Email" type="email" optional {...waits('email')} />
          <TextField name="phone" label="Phone" type="tel" optional />
        </Two>
      </FormSection>

      <FormSection title="Where it is">
        <AddressFields />
      </FormSection>

      <FormSection title="In public registers">
        <RowsField
          name="identifiers"
          legend="Identifiers"
          hint="Such as a charity number; many congregations and informal groups have none"
          {...waits('identifiers')}
          add="Add an identifier"
          remove="Remove this identifier"
          empty={newIdentifier}
        >
          {(path, row) => (
            <Stack gap="sm">
              <Two>
                <SelectField
                  name={`${path}.scheme`}
                  label="Register"
                  empty="Choose a register"
                  choices={registerChoices}
                />
                <TextField
                  name={`${path}.identifier`}
                  label="Number"
                  {...(row.scheme && { hint: registerOf(row.scheme).hint })}
                />
              </Two>
              {values.identifiers.length > 1 && <CheckField name={`${path}.preferred`} label="Show this one first" />}
            </Stack>
          )}
        </RowsField>
      </FormSection>

      {!mayPlace && reviewed.includes('listed') && (
        <FormSection title="In the directory">
          <CheckField
            name="listed"
            label="Show it in the public directory"
            hint="Email, phone and status are never public. A change waits for a yes of the alliance"
          />
        </FormSection>
      )}
      {mayPlace && (
        <FormSection title="In the alliance">
          <SelectField name="status" label="Status" choices={[...statuses]} />
          <CheckField
            name="listed"
            label="Show it in the public directory"
            hint="Email, phone and status are never public"
          />
        </FormSection>
      )}
    </EditForm>
  );
}
