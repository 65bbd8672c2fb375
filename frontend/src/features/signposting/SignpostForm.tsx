import { Anchor, Autocomplete, NativeSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Versioned } from '@/api/client';
import { type Me, useMe } from '@/auth/me';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { placesQuery } from '@/features/organisations/queries';
import { themesQuery } from '@/features/themes/queries';
import { fieldId, useField } from '@/ui/form/context';
import { EditForm, Two } from '@/ui/form/EditForm';
import { ChipsField, errorOf, Shortcuts, TextField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { dayFromNow } from '@/ui/londonTime';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import {
  type NewSignpost,
  recipientsQuery,
  type SignpostRecipient,
  type SignpostView,
  signpostKey,
  signpostsKey,
} from './queries';
import classes from './signposting.module.css';
import { type Choice, contentOf, NOBODY, OTHER, recipientOf, type SignpostValues, validate } from './values';
import { reasons } from './words';

const SUGGESTED = 6;

interface SignpostFormProps {
  initial: SignpostValues;
  submit: string;
  /** An organisation to offer besides the last used. */
  offered: string | undefined;
  /** One that has said no, and is not offered again. */
  declinedBy?: string | undefined;
  save: (wanted: NewSignpost, etag: string) => Promise<Versioned<SignpostView>>;
  existing?: { etag: string; newest: () => Promise<{ values: SignpostValues; etag: string }> };
}

/** Written for a thumb at a front desk: whom, about what, done. There is no field in which a person could be named. */
export function SignpostForm({ initial, submit, offered, declinedBy, save, existing }: SignpostFormProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const [handsOver, setHandsOver] = useState(true);
  const [more, setMore] = useState(initial.day !== dayFromNow(0) || initial.town !== '');
  const { edit, values } = useEditForm<SignpostValues, Versioned<SignpostView>>({
    initial,
    validate,
    save: (typed, etag) => save(contentOf(typed, handsOver), etag),
    onSaved: (answer) => {
      saved(answer, signpostKey(answer.value.id), signpostsKey);
      void queryClient.invalidateQueries({ queryKey: ['gaps'] });
      toast(answer.value.state === 'offered' ? 'Logged: they are asked for a yes' : 'Logged');
      void navigate({ to: '/signposting', search: { view: 'sent' } });
    },
    ...(existing && { existing }),
  });
  const { recipients, chosen } = useRecipients(values, offered, declinedBy);
  const takes = chosen?.takesHandOvers ?? false;
  // until it is known whether they can answer, what was chosen stays chosen
  const may = chosen === undefined || takes;
  if (may !== handsOver) setHandsOver(may);
  const showMore = () => {
    flushSync(() => setMore(true));
    // the button goes with what it opens, the keyboard's place must not
    document.getElementById(fieldId('day'))?.focus();
  };
  const when = more || edit.restored || edit.errors.some(({ field }) => field === 'day' || field === 'town');
  return (
    <EditForm
      edit={edit}
      save={submit}
      saveInReach
      cancel={
        <TextLink to="/signposting" search={{ view: 'sent' }}>
          Cancel
        </TextLink>
      }
    >
      {!values.insteadOf && <From />}
      {values.fromId && (
        <ChipsField
          name="toId"
          label="Who could take them?"
          choices={[
            ...recipients.map(({ id, name }) => ({ value: id, label: name })),
            { value: OTHER, label: recipients.length > 0 ? 'Another organisation' : 'An organisation' },
            { value: NOBODY, label: 'Nobody could' },
          ]}
        >
          {values.toId === OTHER && <RecipientField from={values.fromId} />}
        </ChipsField>
      )}
      {values.toId === NOBODY && <ChipsField name="reason" label="Why not?" choices={[...reasons]} />}
      <ThemeField suggested={chosen?.themes.slice(0, SUGGESTED) ?? []} />
      {takes && (
        <ChipsField
          name="handOver"
          label="How?"
          hint={`A hand-over waits until ${chosen?.name} says yes or no.`}
          choices={[
            { value: 'no', label: 'We told them where to go' },
            { value: 'yes', label: 'Hand over' },
          ]}
        />
      )}
      {chosen && !takes && (
        <p className={classes.quiet}>
          Nobody signs in for {chosen.name} yet, so it cannot answer a hand-over. This is logged as told.
        </p>
      )}
      {when ? (
        <Two>
          <div>
            <TextField name="day" label="When" type="date" width={14} />
            <Shortcuts
              label="Quick choices for when"
              choices={[
                { label: 'Today', choose: () => edit.fields.setFieldValue('day', dayFromNow(0)) },
                { label: 'Yesterday', choose: () => edit.fields.setFieldValue('day', dayFromNow(-1)) },
              ]}
            />
          </div>
          <TownField from={values.fromId} />
        </Two>
      ) : (
        <p className={classes.quiet}>
          Today, where {values.fromId?.name ?? 'the organisation'} is.{' '}
          <Anchor component="button" type="button" inherit onClick={showMore}>
            Another day or town
          </Anchor>
        </p>
      )}
    </EditForm>
  );
}

/** Who acts for one organisation only has nothing to choose; staff choose among those of their chapters. */
function From() {
  const me = useMe();
  const { value } = useField<Choice | null>('fromId');
  if (!me) return null;
  if (isStaff(me))
    return <OrganisationPicker name="fromId" label="Who points?" hint="The organisation that you log for" />;
  if (me.organisations.length > 1) return <OwnOrganisations organisations={me.organisations} />;
  return value && <p className={classes.quiet}>For {value.name}</p>;
}

export const isStaff = (me: Me) => me.everyChapter || me.chapters.length > 0;

function OwnOrganisations({ organisations }: { organisations: Choice[] }) {
  const { id, value, error, set } = useField<Choice | null>('fromId');
  return (
    <NativeSelect
      id={id}
      label="Who points?"
      error={errorOf(error)}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      data={organisations.map((one) => ({ value: one.id, label: one.name }))}
      value={value?.id ?? ''}
      onChange={(event) => set(organisations.find((one) => one.id === event.currentTarget.value) ?? null)}
    />
  );
}

/** The one that the page was opened for, then those that were used last; what is chosen stands among them or in its field. */
function useRecipients(values: SignpostValues, offered: string | undefined, declinedBy: string | undefined) {
  const from = values.fromId?.id ?? '';
  const wanted = recipientOf(values);
  const first = useRecipient(from, offered);
  const last = useQuery(recipientsQuery(from, {})).data?.items ?? [];
  const others = last.filter(({ id }) => id !== first?.id && id !== declinedBy);
  const recipients = [...(first ? [first] : []), ...others].slice(0, SUGGESTED);
  const known = recipients.find(({ id }) => id === wanted);
  const found = useRecipient(from, known ? undefined : wanted);
  const chosen = known ?? found;
  if (chosen && !known && values.toId !== OTHER) recipients.push(chosen);
  return { recipients, chosen };
}

function useRecipient(from: string, id: string | undefined): SignpostRecipient | undefined {
  const query = recipientsQuery(from, id ? { organisationId: id } : {});
  const { data } = useQuery({ ...query, enabled: query.enabled !== false && id !== undefined });
  return id ? data?.items[0] : undefined;
}

function RecipientField({ from }: { from: Choice }) {
  const { id, value, error, set } = useField<Choice | null>('other');
  const [typed, setTyped] = useState(value?.name ?? '');
  const [q] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 250);
  const { data } = useQuery({ ...recipientsQuery(from.id, q ? { q } : {}), placeholderData: keepPreviousData });
  const found = data?.items ?? [];
  const choices = value && !found.some((one) => one.id === value.id) ? [value, ...found] : found;
  return (
    <Select
      mt="sm"
      id={id}
      label="Find an organisation"
      error={errorOf(error)}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      data={choices.map((one) => ({ value: one.id, label: one.name }))}
      value={value?.id ?? null}
      onChange={(chosen) => {
        const one = found.find((choice) => choice.id === chosen);
        set(one ? { id: one.id, name: one.name } : null);
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage={typed.trim() ? 'No organisation of that name' : 'Type a part of the name'}
      rightSection={null}
      allowDeselect
    />
  );
}

function ThemeField({ suggested }: { suggested: Choice[] }) {
  const { id, value, error, set } = useField<string>('themeId');
  const { data = [] } = useQuery(themesQuery());
  const groups = (['subject', 'people'] as const).map((kind) => ({
    group: kind === 'subject' ? 'What it is about' : 'Whom it is for',
    items: data.filter((theme) => theme.kind === kind).map((theme) => ({ value: theme.id, label: theme.name })),
  }));
  const select = (label: string, known: string[], props: { id?: string; error?: ReactNode }) => (
    <NativeSelect
      label={label}
      data={[{ value: '', label: 'Choose a theme' }, ...groups]}
      value={known.includes(value) ? '' : value}
      onChange={(event) => set(event.currentTarget.value)}
      inputWrapperOrder={['label', 'description', 'error', 'input']}
      {...props}
    />
  );
  if (suggested.length === 0) return select('About what?', [], { id, error: errorOf(error) });
  return (
    <ChipsField
      name="themeId"
      label="About what?"
      choices={suggested.map((theme) => ({ value: theme.id, label: theme.name }))}
    >
      <div className={classes.below}>
        {select(
          'Another theme',
          suggested.map((theme) => theme.id),
          {},
        )}
      </div>
    </ChipsField>
  );
}

/** A town that the directory knows; no other words are kept. */
function TownField({ from }: { from: Choice | null }) {
  const { id, value, error, set } = useField<string>('town');
  const [q] = useDebouncedValue(value.trim(), 200);
  const { data } = useQuery({ ...placesQuery(q), placeholderData: keepPreviousData });
  const towns = data?.items.filter(({ kind }) => kind === 'town') ?? [];
  return (
    <Autocomplete
      id={id}
      label={
        <>
          Town where help was needed <span className={classes.optional}>(optional)</span>
        </>
      }
      description={`Empty is where ${from?.name ?? 'the organisation'} is`}
      error={errorOf(error)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={value.trim().length > 1 ? towns.map(({ label }) => label) : []}
      filter={({ options }) => options}
      value={value}
      onChange={set}
      autoComplete="off"
      maxLength={100}
    />
  );
}
