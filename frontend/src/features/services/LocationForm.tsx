import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { AddressFields } from '@/ui/form/AddressFields';
import { validateAddress } from '@/ui/form/address';
import { EditForm } from '@/ui/form/EditForm';
import { TextAreaField, TextField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import {
  deleteLocation,
  type LocationView,
  locationKey,
  locationQuery,
  locationsKey,
  type NewLocation,
  servicesKey,
} from './queries';
import { placeContentOf, placeValuesOf } from './values';

interface LocationFormProps {
  organisation: { id: string; name: string };
  location?: Versioned<LocationView>;
  save: (location: NewLocation, etag: string) => Promise<Versioned<LocationView>>;
}

export function LocationForm({ organisation, location, save }: LocationFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const [opened] = useState(location);
  const home = { to: '/organisations/$id', params: { id: organisation.id } } as const;
  const { edit } = useEditForm({
    initial: placeValuesOf(opened?.value),
    validate: ({ name, address }) => ({
      ...(!name.trim() && { name: 'Enter a name for the place' }),
      ...validateAddress(address),
    }),
    save: (typed, etag) => save(placeContentOf(typed, opened?.value), etag),
    onSaved: (answer) => {
      saved(answer, locationKey(answer.value.id), locationsKey);
      void queryClient.invalidateQueries({ queryKey: servicesKey });
      toast(`${answer.value.name} is saved`);
      void navigate(home);
    },
    ...(opened && {
      existing: {
        etag: opened.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...locationQuery(opened.value.id), staleTime: 0 });
          return { values: placeValuesOf(value), etag };
        },
      },
    }),
  });
  return (
    <>
      <EditForm edit={edit} save={opened ? 'Save changes' : 'Add place'} cancel={<TextLink {...home}>Cancel</TextLink>}>
        <TextField name="name" label="Name" hint="As people call it, like Church hall" />
        <AddressFields />
        <TextAreaField
          name="accessibility"
          label="Accessibility"
          hint="Like: step-free; hearing loop; accessible toilet"
          rows={2}
          optional
        />
      </EditForm>
      {opened?.value.can.includes('delete') && <Delete location={opened} organisationId={organisation.id} />}
    </>
  );
}

function Delete({
  location: { value, etag },
  organisationId,
}: {
  location: Versioned<LocationView>;
  organisationId: string;
}) {
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const remove = useMutation({
    mutationFn: () => deleteLocation(value.id, etag),
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: locationsKey });
      toast(`${value.name} is deleted`);
      void navigate({ to: '/organisations/$id', params: { id: organisationId } });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
    onSettled: () => setAsking(false),
  });
  return (
    <>
      <Button variant="subtle" color="danger" px="xs" ml={-9} mt="xl" onClick={() => setAsking(true)}>
        Delete this place
      </Button>
      <Confirm
        opened={asking}
        title={`Delete ${value.name}?`}
        confirm="Delete"
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onCancel={() => setAsking(false)}
      >
        <p>It cannot be brought back. A place where something is given stays until that has moved.</p>
      </Confirm>
    </>
  );
}
