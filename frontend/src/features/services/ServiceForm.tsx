import { Stack } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { ThemesPicker } from '@/features/themes/ThemesPicker';
import { EditForm, FormSection, Two } from '@/ui/form/EditForm';
import {
  CheckField,
  ChecksField,
  ChoiceField,
  ManyChipsField,
  SelectField,
  TagsField,
  TextAreaField,
  TextField,
} from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { locationsOfQuery, type NewService, type ServiceView, serviceKey, serviceQuery, servicesKey } from './queries';
import { contentOf, newTime, type TimeValues, validate, valuesOf } from './values';
import { attendances, ordinals, statuses, weekDays } from './words';

interface ServiceFormProps {
  organisation: { id: string; name: string };
  service?: Versioned<ServiceView>;
  save: (service: NewService, etag: string) => Promise<Versioned<ServiceView>>;
}

export function ServiceForm({ organisation, service, save }: ServiceFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const places = useQuery(locationsOfQuery(organisation.id));
  const [initial] = useState(() => valuesOf(service?.value));
  const { edit } = useEditForm({
    initial,
    validate,
    save: (typed, etag) => save(contentOf(typed), etag),
    onSaved: (answer) => {
      saved(answer, serviceKey(answer.value.id), servicesKey);
      toast(`${answer.value.name} is saved`);
      void navigate({ to: '/services/$id', params: { id: answer.value.id } });
    },
    ...(service && {
      existing: {
        etag: service.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...serviceQuery(service.value.id), staleTime: 0 });
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  const cancel = service ? (
    <TextLink to="/services/$id" params={{ id: service.value.id }}>
      Cancel
    </TextLink>
  ) : (
    <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
      Cancel
    </TextLink>
  );
  const locations = places.data?.items ?? [];
  return (
    <EditForm edit={edit} save={service ? 'Save changes' : 'Add service'} cancel={cancel}>
      <TextField name="name" label="Name" hint="As people call it, like Community fridge" />
      <TextAreaField name="description" label="What happens there" optional />
      <ThemesPicker {...(service && { present: service.value.themes })} />

      <FormSection title="When">
        <RowsField
          name="schedules"
          legend="Times"
          hint="Leave it empty when there are no fixed times"
          add="Add a time"
          remove="Remove this time"
          empty={newTime}
        >
          {(path, row) => <Time path={path} row={row} />}
        </RowsField>
      </FormSection>

      <FormSection title="Where">
        <ManyChipsField name="attendance" label="How people meet it" choices={attendances} />
        <CheckField name="atMainAddress" label="At the main address" />
        {locations.length > 0 && (
          <ChecksField
            name="locationIds"
            label="At other places"
            optional
            choices={locations.map(({ id, name, address }) => ({
              value: id,
              label: address.town ? `${name}, ${address.town}` : name,
            }))}
          />
        )}
        <TagsField name="areas" label="Area it serves" hint="Towns or districts; press Enter after each" optional />
        <TextAreaField
          name="accessibility"
          label="Accessibility"
          hint="Of the service itself; what a place offers is kept with the place"
          rows={2}
          optional
        />
      </FormSection>

      <FormSection title="Who and how much">
        <TextAreaField name="eligibility" label="Who may come" rows={2} optional />
        <Two>
          <TextField name="minimumAge" label="Youngest age" inputMode="numeric" width={4} optional />
          <TextField name="maximumAge" label="Oldest age" inputMode="numeric" width={4} optional />
        </Two>
        <Two>
          <TextField
            name="cost"
            label="Cost in pounds"
            hint="0 when it is free"
            inputMode="decimal"
            width={8}
            optional
          />
          <TextField name="costNote" label="More about the cost" hint="Like: give what you can" optional />
        </Two>
        <TagsField name="languages" label="Languages" hint="Press Enter after each" optional />
      </FormSection>

      <FormSection title="Contact, for everyone">
        <TextField name="website" label="Website" type="url" optional />
        <Two>
          <TextField name="email" label="Email" type="email" optional />
          <TextField name="phone" label="Phone" type="tel" optional />
        </Two>
      </FormSection>

      <FormSection title="Now">
        <ChoiceField name="status" label="Status" choices={[...statuses]} />
        <TextField name="alert" label="What one must know this week" hint="Like: closed on 25 December" optional />
        <CheckField
          name="listed"
          label="Show it in the public directory"
          hint="With its organisation, and in the feed that other directories read"
        />
      </FormSection>
    </EditForm>
  );
}

const repeats = Array.from({ length: 12 }, (_, index) => String(index + 1));

function Time({ path, row }: { path: string; row: TimeValues }) {
  const monthly = row.freq === 'monthly';
  const unit = monthly ? 'month' : 'week';
  return (
    <Stack gap="sm">
      <Two>
        <SelectField
          name={`${path}.freq`}
          label="Repeats"
          choices={[
            { value: 'weekly', label: 'By the week' },
            { value: 'monthly', label: 'By the month' },
          ]}
        />
        <SelectField
          name={`${path}.every`}
          label="How often"
          choices={repeats.map((value) => ({
            value,
            label: value === '1' ? `Every ${unit}` : `Every ${value} ${unit}s`,
          }))}
        />
      </Two>
      {monthly && <SelectField name={`${path}.rank`} label="Which of the month" choices={[...ordinals]} />}
      <ManyChipsField name={`${path}.days`} label="Days" choices={weekDays} />
      <Two>
        <TextField name={`${path}.opensAt`} label="Opens" hint="Like 09:30" width={5} />
        <TextField name={`${path}.closesAt`} label="Closes" hint="Like 12:00" width={5} />
      </Two>
      <Two>
        <TextField name={`${path}.validFrom`} label="From" type="date" optional />
        <TextField name={`${path}.validTo`} label="Until" type="date" optional />
      </Two>
      <TextField name={`${path}.note`} label="Note" hint="Like: not in school holidays" optional />
    </Stack>
  );
}
