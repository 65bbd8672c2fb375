import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { EditForm } from '@/ui/form/EditForm';
import { ChipsField, TextAreaField, TextField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { count } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { useToast } from '@/ui/Toast';
import classes from './conversations.module.css';
import { kinds, spanOf } from './messages';
import { offerValues, slotsOf, validateOffer } from './offer';
import { conversationsKey, offerSlot } from './queries';

const route = getRouteApi('/vacancies/$id/conversations/times');
const choices = Object.entries(kinds).map(([value, label]) => ({ value, label }));

export function OfferPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="offer times">
      <Offer key={id} id={id} />
    </MembersOnly>
  );
}

/** One key for each time, kept while the page is open: after a lost answer none is offered twice. */
function useKeys() {
  const [known] = useState(() => new Map<string, ReturnType<typeof idempotencyKeys>>());
  return (slot: unknown) => {
    const text = JSON.stringify(slot);
    const key = known.get(text) ?? idempotencyKeys();
    known.set(text, key);
    return key(slot);
  };
}

function Offer({ id }: { id: string }) {
  const navigate = useNavigate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const keyOf = useKeys();
  const { edit, values } = useEditForm({
    initial: offerValues,
    validate: (typed) => validateOffer(typed),
    save: async (typed) => {
      const slots = slotsOf(typed);
      for (const slot of slots) await offerSlot(id, slot, keyOf(slot));
      return slots.length;
    },
    onSaved: (offered) => {
      toast(`${count(offered, 'time is', 'times are')} offered`);
      void queryClient.invalidateQueries({ queryKey: conversationsKey });
      void navigate({ to: '/vacancies/$id/conversations', params: { id } });
    },
  });
  const back = (words: string) => (
    <TextLink to="/vacancies/$id/conversations" params={{ id }}>
      {words}
    </TextLink>
  );
  return (
    <div className={classes.column}>
      <PageHeader
        title="Offer times"
        back={back('Conversations')}
        lead="Each time is for one candidate. Those you invite can swap theirs for another that is free."
      />
      <EditForm edit={edit} save="Offer" cancel={back('Cancel')}>
        <ChipsField name="kind" label="What for" choices={choices} />
        <TextField name="day" label="Day" type="date" width={20} />
        <TextField name="time" label="First one starts at" hint="London time, such as 10:00 or 2:30pm" width={8} />
        <TextField name="minutes" label="Minutes for each" inputMode="numeric" width={5} />
        <TextField name="count" label="How many, one after the other" inputMode="numeric" width={5} />
        {values.count.trim() !== '1' && (
          <TextField name="pause" label="Minutes between them" inputMode="numeric" width={5} />
        )}
        <TextAreaField
          name="place"
          label="Where"
          hint="A room and its address, or the link of a call. The candidate reads it"
          rows={2}
        />
        <Preview values={values} />
      </EditForm>
    </div>
  );
}

/** What is going to be offered, before it is. */
function Preview({ values }: { values: typeof offerValues }) {
  if (Object.keys(validateOffer({ ...values, place: 'somewhere' })).length > 0) return null;
  const minutes = Number(values.minutes);
  return (
    <div className={classes.preview}>
      <p>What you offer</p>
      <ul>
        {slotsOf(values).map(({ startsAt }) => (
          <li key={startsAt}>
            {spanOf({ startsAt, endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() })}
          </li>
        ))}
      </ul>
    </div>
  );
}
