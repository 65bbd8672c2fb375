import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { organisationsKey } from '@/features/organisations/queries';
import { ServicesCard } from '@/features/services/ServicesCard';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { LoadingState } from '@/ui/states';
import classes from './freshness.module.css';
import { LinkRefused } from './LinkRefused';
import { type ConfirmationReading, confirmByLink, type OpenedReading, readingKey, readingQuery } from './queries';
import { question } from './secrets';
import { addressLines, valueInWords } from './words';

/** Where the link of an e-mail leads: the entry as everybody sees it, and one question. */
export function StillRightPage() {
  const [secret] = useState(question.read);
  if (secret) return <Asked secret={secret} />;
  return (
    <div className={classes.narrow}>
      <PageHeader title="Open the link in your email" />
      <p>The email that asked about your entry has a link with a long secret at its end: copy all of it.</p>
      <p className={classes.onward}>
        <TextLink to="/organisations">Find the entry in the directory</TextLink>
      </p>
    </div>
  );
}

function Asked({ secret }: { secret: string }) {
  const query = useQuery(readingQuery(secret));
  if (query.isPending) return <LoadingState label="Loading your entry" />;
  if (query.isError) return <LinkRefused error={query.error} onRetry={() => void query.refetch()} />;
  return <Question secret={secret} opened={query.data} again={async () => void (await query.refetch())} />;
}

interface QuestionProps {
  secret: string;
  opened: OpenedReading;
  again: () => Promise<void>;
}

function Question({ secret, opened, again }: QuestionProps) {
  const { organisation, confirmedAt } = opened.value;
  const queryClient = useQueryClient();
  const [refused, setRefused] = useState<string>();
  const confirming = useMutation({
    mutationFn: () => confirmByLink(secret, opened.etag),
    onSuccess: (answer) => {
      setRefused(undefined);
      queryClient.setQueryData(readingKey, answer);
      void queryClient.invalidateQueries({ queryKey: organisationsKey });
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: async (error) => {
      const problem = asProblem(error);
      if (problem.status === 412) await again();
      setRefused(
        problem.status === 412
          ? 'Somebody has changed the entry a moment ago. You see it as it is now: look again, then press once more.'
          : problem.message,
      );
    },
  });
  return (
    <>
      <PageHeader
        title={confirmedAt ? `Thank you, ${organisation.name}` : `Is this still right, ${organisation.name}?`}
        lead={
          confirmedAt
            ? 'Whoever looks for help can trust your entry again.'
            : 'This is how people find you in the directory. If it is all as it should be, one press is enough.'
        }
      />
      <Thanks reading={opened.value} />
      <Entry reading={opened.value} />
      {refused && (
        <p role="alert" className={classes.refused}>
          {refused}
        </p>
      )}
      <div className={classes.answer} data-asks={confirmedAt ? undefined : true}>
        {!confirmedAt && (
          <Button size="lg" loading={confirming.isPending} onClick={() => confirming.mutate()}>
            It is all still right
          </Button>
        )}
        <ButtonLink
          size="lg"
          variant="outline"
          to="/still-right/$organisationId"
          params={{ organisationId: organisation.id }}
        >
          Something has changed
        </ButtonLink>
      </div>
    </>
  );
}

function Thanks({ reading: { confirmedAt, proposedAt } }: { reading: ConfirmationReading }) {
  if (!confirmedAt && !proposedAt) return null;
  return (
    <div className={classes.thanks} role="status">
      {confirmedAt && (
        <>
          <strong>Confirmed on {formatDate(confirmedAt)}</strong>
          <p>You need do nothing more. We ask again when it is time.</p>
        </>
      )}
      {proposedAt && (
        <>
          <strong>We have the changes of {formatDate(proposedAt)}</strong>
          <p>
            Somebody of the alliance looks at them first, and writes to you then. Until then the entry stays as it is.
          </p>
        </>
      )}
    </div>
  );
}

/** As everybody sees it, and the organisation's own contact details, which only it sees here. */
function Entry({ reading: { organisation, email, phone } }: { reading: ConfirmationReading }) {
  const { id, name, kinds, description, website, address, tags, parent } = organisation;
  return (
    <div className={classes.entry}>
      <h2>{name}</h2>
      {description && <p className={classes.description}>{description}</p>}
      <Facts>
        <Fact name="Kind">{valueInWords({ kinds }, 'kinds')}</Fact>
        <Fact name="Part of">{parent?.name}</Fact>
        <Fact name="Website">
          {website && (
            <Anchor href={website} rel="noreferrer">
              {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
            </Anchor>
          )}
        </Fact>
        <Fact name="Address">
          {addressLines(address).length > 0 && (
            <span className={classes.lines}>{addressLines(address).join('\n')}</span>
          )}
        </Fact>
        <Fact name="Tags">{tags.join(', ')}</Fact>
        <Fact name="Email, not public">{email}</Fact>
        <Fact name="Phone, not public">{phone}</Fact>
      </Facts>
      <ServicesCard organisationId={id} mayEdit={false} />
    </div>
  );
}
