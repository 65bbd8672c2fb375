import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMe } from '@/auth/me';
import { useSession } from '@/auth/useSession';
import { EditForm, FormSection, Two } from '@/ui/form/EditForm';
import { TextAreaField, TextField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { SignInButton } from '@/ui/SignInButton';
import { LoadingState, Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useOpened } from '@/ui/useOpened';
import { type ChangedValues, changesOf, validate, valuesOf } from './changes';
import classes from './freshness.module.css';
import { LinkRefused } from './LinkRefused';
import { type OpenedReading, proposeByLink, readingKey, readingQuery } from './queries';
import { question } from './secrets';

const route = getRouteApi('/still-right/$organisationId');

/** For who has only the link: a short form, which waits for the alliance's staff. */
export function ChangedPage() {
  const { organisationId } = route.useParams();
  const [secret] = useState(question.read);
  return secret ? <Opened secret={secret} id={organisationId} /> : <Navigate to="/still-right" replace />;
}

function Opened({ secret, id }: { secret: string; id: string }) {
  const { opened, query } = useOpened(readingQuery(secret));
  if (!opened) {
    if (query.isError) return <LinkRefused error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading your entry" />;
  }
  // the link of another organisation: what was typed for one must not reach the other
  if (opened.value.id !== id) return <Navigate to="/still-right" replace />;
  return <Changes secret={secret} opened={opened} />;
}

function Changes({ secret, opened }: { secret: string; opened: OpenedReading }) {
  const { organisation } = opened.value;
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const [reading, setReading] = useState(opened.value);
  const { edit } = useEditForm<ChangedValues, OpenedReading>({
    initial: valuesOf(opened.value),
    existing: {
      etag: opened.etag,
      newest: async () => {
        const { value, etag } = await queryClient.fetchQuery({ ...readingQuery(secret), staleTime: 0 });
        setReading(value);
        return { values: valuesOf(value), etag };
      },
    },
    validate,
    save: (typed, etag) => proposeByLink(etag, changesOf(typed, reading, secret)),
    onSaved: (saved) => {
      queryClient.setQueryData(readingKey, saved);
      toast('Thank you. We have your changes.');
      void navigate({ to: '/still-right' });
    },
  });
  return (
    <>
      <PageHeader
        title="What has changed?"
        back={<TextLink to="/still-right">{organisation.name}</TextLink>}
        lead="Put right what is not. Somebody of the alliance looks at it before everybody sees it."
      />
      <WithAnAccount id={organisation.id} name={organisation.name} />
      <EditForm edit={edit} save="Send the changes" cancel={<TextLink to="/still-right">Cancel</TextLink>}>
        <TextField name="name" label="Name" />
        <TextAreaField name="description" label="What it does" hint="In your own words" optional />
        <FormSection title="Contact">
          <TextField name="website" label="Website" type="url" optional />
          <Two>
            <TextField name="email" label="Email" hint="Not public; we ask here" type="email" optional />
            <TextField name="phone" label="Phone" hint="Not public" type="tel" optional />
          </Two>
        </FormSection>
        <FormSection title="Where it is">
          <TextAreaField name="address.lines" label="Building and street" hint="Up to 4 lines" rows={2} optional />
          <Two>
            <TextField name="address.town" label="Town or city" optional />
            <TextField name="address.county" label="County" optional />
          </Two>
          <TextField name="address.postcode" label="Postcode" width={12} optional />
        </FormSection>
        <FormSection title="Anything else">
          <TextAreaField
            name="remark"
            label="What else has changed"
            hint="Such as a service that has ended, or a new time"
            optional
          />
        </FormSection>
      </EditForm>
    </>
  );
}

/** Who acts for it edits the entry itself, services too. */
function WithAnAccount({ id, name }: { id: string; name: string }) {
  const session = useSession();
  const me = useMe();
  if (session === 'signed-out')
    return (
      <div className={classes.narrow}>
        <Notice
          title={`Do you have an account that acts for ${name}?`}
          action={<SignInButton variant="default" returnTo={`/organisations/${id}/edit`} />}
        >
          Sign in, and you can edit the entry and its services yourself.
        </Notice>
      </div>
    );
  if (!me?.organisations.some((one) => one.id === id)) return null;
  return (
    <div className={classes.narrow}>
      <Notice
        title={`You act for ${name}`}
        action={
          <ButtonLink variant="default" to="/organisations/$id/edit" params={{ id }}>
            Edit the entry
          </ButtonLink>
        }
      >
        You can edit the entry and its services yourself.
      </Notice>
    </div>
  );
}
