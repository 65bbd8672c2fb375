import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMay, useMe } from '@/auth/me';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { EditForm } from '@/ui/form/EditForm';
import { CheckField, ChoiceField, TextAreaField, TextField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { count, formatDate, formatShortDate } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState, Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { changeRetention, type Opened, type Retention, retentionKey, retentionQuery } from './queries';
import classes from './retention.module.css';
import { basisOf, changeOf, type RetentionValues, validate, valuesOf } from './values';

const route = getRouteApi('/vacancies/$id/retention');

export function RetentionPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="manage-retention" what="say how long applications are kept">
      <OneRetention key={id} id={id} />
    </MembersOnly>
  );
}

function OneRetention({ id }: { id: string }) {
  const query = useQuery(retentionQuery(id));
  const hires = useMay('run-review');
  if (query.isPending) return <LoadingState label="Loading how long they are kept" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const retention = query.data.value;
  return (
    <>
      <PageHeader
        title="How long applications are kept"
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {retention.vacancy.name}
          </TextLink>
        }
        beside={<Standing retention={retention} />}
        lead="When their day comes, everything about them is erased, everywhere. How many there were stays counted, and leads to nobody."
      />
      {hires && <HiringNav id={id} />}
      <When retention={retention} />
      <WhatGoes retention={retention} />
      {retention.can.includes('change') && (
        <Change key={query.data.etag} id={id} opened={query.data} newest={async () => (await query.refetch()).data} />
      )}
    </>
  );
}

function Standing({ retention: { eraseOn, hold, erasedOn } }: { retention: Retention }) {
  if (erasedOn) return <Badge tone="over">Erased</Badge>;
  if (hold) return <Badge tone="attention">On hold</Badge>;
  return <Badge tone="plain">{eraseOn ? `Kept until ${formatShortDate(eraseOn)}` : 'Takes applications'}</Badge>;
}

function When({ retention }: { retention: Retention }) {
  const { eraseOn, chosen, countedFrom, hold, erasedOn } = retention;
  if (erasedOn)
    return <p className={classes.day}>All applications were erased by {formatDate(erasedOn)}. Nothing is left here.</p>;
  if (!eraseOn)
    return (
      <Notice title="There is no day yet">
        Once the vacancy takes no more applications, they are kept for twelve months after the decision, or after the
        closing where there is none. You can choose another day then.
      </Notice>
    );
  return (
    <>
      <p className={classes.day}>
        Erased from <strong>{formatDate(eraseOn)}</strong>
        {hold && ', but not while the hold lasts'}
        <span className={classes.why}>
          {chosen
            ? 'The day was chosen here.'
            : `Twelve months after ${basisOf(retention)}${countedFrom ? ` on ${formatDate(countedFrom)}` : ''}.`}
        </span>
      </p>
      {hold && (
        <Notice title={`On hold since ${formatDate(hold.since)}, by ${hold.by}`}>
          {hold.reason} Nothing is erased meanwhile, and candidates who ask for it are told that it has to be kept.
        </Notice>
      )}
    </>
  );
}

function WhatGoes({ retention: { holds, erased } }: { retention: Retention }) {
  if (!holds) return null;
  return (
    <Section title={holds.applications > 0 ? 'What would go' : 'What is left'}>
      <Facts>
        <Fact name="Applications">{holds.applications || 'None'}</Fact>
        <Fact name="Answers">{holds.answers || undefined}</Fact>
        <Fact name="CVs">{holds.files || undefined}</Fact>
        <Fact name="Reviewers’ notes">{holds.notes || undefined}</Fact>
        <Fact name="Letters">{holds.letters || undefined}</Fact>
        <Fact name="Conversations">{holds.conversations || undefined}</Fact>
        <Fact name="Erased already">{erased > 0 && count(erased, 'application', 'applications')}</Fact>
      </Facts>
    </Section>
  );
}

interface ChangeProps {
  id: string;
  opened: Opened;
  newest: () => Promise<Opened | undefined>;
}

function Change({ id, opened, newest }: ChangeProps) {
  const queryClient = useQueryClient();
  const toast = useToast();
  const me = useMe();
  const { edit, values } = useEditForm<RetentionValues, Opened>({
    initial: valuesOf(opened.value),
    existing: {
      etag: opened.etag,
      newest: async () => {
        const now = (await newest()) ?? opened;
        return { values: valuesOf(now.value), etag: now.etag };
      },
    },
    validate,
    save: (typed, etag) => changeRetention(id, etag, changeOf(typed)),
    onSaved: (saved) => {
      queryClient.setQueryData(retentionKey(id), saved);
      toast('Saved');
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    draftOwner: me?.subject,
  });
  return (
    <Section title="Change it">
      <div className={classes.form}>
        <EditForm
          edit={edit}
          save="Save"
          cancel={
            <TextLink to="/vacancies/$id" params={{ id }}>
              Cancel
            </TextLink>
          }
        >
          <ChoiceField
            name="when"
            label="When applications are erased"
            choices={[
              { value: 'default', label: `Twelve months after ${basisOf(opened.value)}` },
              { value: 'day', label: 'From a day that I choose', hint: 'At most six years after it' },
            ]}
          />
          {values.when === 'day' && <TextField name="eraseOn" label="Erased from" type="date" width={14} />}
          <CheckField
            name="held"
            label="Keep everything for now"
            hint="Only for a reason in law, such as a claim about this recruitment. Nothing is erased until you take it away."
          />
          {values.held && (
            <TextAreaField
              name="hold.reason"
              label="Why nothing may be erased for now"
              hint="Kept with the vacancy; candidates do not see it"
              rows={2}
            />
          )}
        </EditForm>
      </div>
    </Section>
  );
}
