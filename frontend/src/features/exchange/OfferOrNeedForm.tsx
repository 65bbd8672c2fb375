import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import type { Schemas } from '@/api/schemas';
import { locationsOfQuery } from '@/features/services/queries';
import { ThemesPicker } from '@/features/themes/ThemesPicker';
import { EditForm } from '@/ui/form/EditForm';
import { ChoiceField, ManyChipsField, SelectField, TextAreaField, TextField } from '@/ui/form/fields';
import { type FieldMessages, useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import {
  closeOfferOrNeed,
  exchangeKey,
  type NewOfferOrNeed,
  type OfferOrNeedView,
  offerOrNeedKey,
  offerOrNeedQuery,
} from './queries';
import { days, type Good, goods, type Kind } from './words';

interface OfferOrNeedFormProps {
  organisation: { id: string; name: string };
  present?: Versioned<OfferOrNeedView>;
  save: (wanted: NewOfferOrNeed, etag: string) => Promise<Versioned<OfferOrNeedView>>;
}

interface Values {
  kind: Kind | '';
  what: Good | '';
  title: string;
  description: string;
  days: Schemas['WeekDay'][];
  subjects: string[];
  people: string[];
  locationId: string;
  until: string;
}

function valuesOf(view: OfferOrNeedView | undefined): Values {
  const themes = (kind: string) => view?.themes.filter((theme) => theme.kind === kind).map(({ id }) => id) ?? [];
  return {
    kind: view?.kind ?? '',
    what: view?.what ?? '',
    title: view?.title ?? '',
    description: view?.description ?? '',
    days: view?.days ?? [],
    subjects: themes('subject'),
    people: themes('people'),
    locationId: view?.location?.id ?? '',
    until: view?.until ?? '',
  };
}

function validate({ kind, what, title }: Values): FieldMessages {
  const messages: FieldMessages = {};
  if (!kind) messages.kind = 'Choose offer or need';
  if (!what) messages.what = 'Choose what it is';
  if (!title.trim()) messages.title = 'Enter a title';
  return messages;
}

function contentOf({ kind, what, title, description, subjects, people, locationId, until, ...more }: Values) {
  return {
    kind: kind || 'offer',
    what: what || 'other',
    title: title.trim(),
    days: more.days,
    themeIds: [...subjects, ...people],
    ...(description.trim() && { description: description.trim() }),
    ...(locationId && { locationId }),
    ...(until && { until }),
  } satisfies NewOfferOrNeed;
}

export function OfferOrNeedForm({ organisation, present, save }: OfferOrNeedFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const places = useQuery(locationsOfQuery(organisation.id));
  const [opened] = useState(present);
  const home = { to: '/organisations/$id', params: { id: organisation.id } } as const;
  const { edit } = useEditForm({
    initial: valuesOf(opened?.value),
    validate,
    save: (typed, etag) => save(contentOf(typed), etag),
    onSaved: (answer) => {
      saved(answer, offerOrNeedKey(answer.value.id), exchangeKey);
      toast(`${answer.value.title} is saved`);
      void navigate(home);
    },
    ...(opened && {
      existing: {
        etag: opened.etag,
        newest: async () => {
          const { value, etag } = await queryClient.fetchQuery({ ...offerOrNeedQuery(opened.value.id), staleTime: 0 });
          return { values: valuesOf(value), etag };
        },
      },
    }),
  });
  const locations = places.data?.items ?? [];
  return (
    <>
      <EditForm edit={edit} save={opened ? 'Save changes' : 'Add it'} cancel={<TextLink {...home}>Cancel</TextLink>}>
        <ChoiceField
          name="kind"
          label="Offer or need"
          choices={[
            { value: 'offer', label: 'An offer', hint: `${organisation.name} can give it to others` },
            { value: 'need', label: 'A need', hint: `${organisation.name} wants it from others` },
          ]}
        />
        <SelectField name="what" label="What it is" empty="Choose what it is" choices={[...goods]} />
        <TextField name="title" label="In a few words" hint="Like: a hall for 40 people on Tuesday evenings" />
        <TextAreaField name="description" label="More about it" rows={3} optional />
        <ManyChipsField name="days" label="Days" hint="None is any day" optional choices={days} />
        {locations.length > 0 && (
          <SelectField
            name="locationId"
            label="Where"
            optional
            empty="At or around the main address"
            choices={locations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <TextField name="until" label="Until" type="date" optional />
        <ThemesPicker {...(opened && { present: opened.value.themes })} />
      </EditForm>
      {opened?.value.can.includes('close') && <Close present={opened} />}
    </>
  );
}

function Close({ present: { value, etag } }: { present: Versioned<OfferOrNeedView> }) {
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const close = useMutation({
    mutationFn: () => closeOfferOrNeed(value.id, etag),
    onSuccess: (answer) => {
      saved(answer, offerOrNeedKey(value.id), exchangeKey);
      toast(`${value.title} is closed`);
      void navigate({ to: '/organisations/$id', params: { id: value.organisation.id } });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <Button variant="outline" mt="xl" loading={close.isPending} onClick={() => close.mutate()}>
      {value.kind === 'need' ? 'It is met: close it' : 'It is taken up: close it'}
    </Button>
  );
}
