import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { ContactDepthCard } from '@/features/contact-depth/ContactDepthCard';
import { ExchangeCard } from '@/features/exchange/ExchangeCard';
import { KeepingCard } from '@/features/freshness/KeepingCard';
import { OneToOnesCard } from '@/features/one-to-ones/OneToOnesCard';
import { PeopleCard } from '@/features/people/PeopleCard';
import { LocationsCard } from '@/features/services/LocationsCard';
import { ServicesCard } from '@/features/services/ServicesCard';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { kindsLabel } from './messages';
import classes from './OrganisationPage.module.css';
import { OrganisationSide } from './OrganisationSide';
import { type OrganisationView, organisationQuery } from './queries';
import { registerOf } from './registers';
import { StatusBadge } from './StatusBadge';

const route = getRouteApi('/organisations/$id');

export function OrganisationPage() {
  const { id } = route.useParams();
  const query = useQuery(organisationQuery(id));
  if (query.isPending) return <LoadingState label="Loading the organisation" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: organisation, etag } = query.data;
  const { name, kinds, status, archivedAt, description, can } = organisation;
  return (
    <>
      <PageHeader
        title={name}
        back={<TextLink to="/organisations">Organisations</TextLink>}
        beside={
          <>
            <span>{kindsLabel(kinds)}</span>
            {status && <StatusBadge status={status} />}
            {archivedAt && <Badge tone="over">Archived {formatDate(archivedAt)}</Badge>}
          </>
        }
        action={
          can.includes('edit') && (
            <ButtonLink to="/organisations/$id/edit" params={{ id }}>
              Change this entry
            </ButtonLink>
          )
        }
      />
      <div className={classes.columns}>
        <div>
          {description && <p className={classes.description}>{description}</p>}
          <div className={description ? classes.facts : undefined}>
            <OrganisationFacts organisation={organisation} />
          </div>
          <ServicesCard organisationId={id} mayEdit={can.includes('edit')} />
          <ExchangeCard organisationId={id} mayEdit={can.includes('edit')} />
          <LocationsCard organisationId={id} mayEdit={can.includes('edit')} />
          <ContactDepthCard organisationId={id} />
          {organisation.full && <MatchesLink id={id} />}
          <KeepingCard organisationId={id} mayConfirm={can.includes('confirm')} />
          <PeopleCard organisationId={id} />
          <OneToOnesCard with={{ organisationId: id }} mayLog={false} />
        </div>
        <OrganisationSide organisation={organisation} etag={etag} />
      </div>
    </>
  );
}

/** Where somebody who keeps the entry goes next: whom they could work with. */
function MatchesLink({ id }: { id: string }) {
  return (
    <Section title="Working together">
      <TextLink to="/organisations/$id/matches" params={{ id }}>
        See who they could work with, and why
      </TextLink>
    </Section>
  );
}

function OrganisationFacts({ organisation }: { organisation: OrganisationView }) {
  const { chapter, parent, children, website, email, phone, tags, identifiers, listed } = organisation;
  return (
    <Facts>
      <Fact name="Chapter">
        <TextLink to="/organisations" search={{ chapterId: chapter.id }}>
          {chapter.name}
        </TextLink>
      </Fact>
      <Fact name="Part of">
        {parent && (
          <TextLink to="/organisations/$id" params={{ id: parent.id }}>
            {parent.name}
          </TextLink>
        )}
      </Fact>
      <Fact name="Parts">
        {children.length > 0 && (
          <ul className={classes.plain}>
            {children.map((child) => (
              <li key={child.id}>
                <TextLink to="/organisations/$id" params={{ id: child.id }}>
                  {child.name}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Website">
        {website && (
          <Anchor href={website} rel="noreferrer">
            {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </Anchor>
        )}
      </Fact>
      <Fact name="Email">{email && <Anchor href={`mailto:${email}`}>{email}</Anchor>}</Fact>
      <Fact name="Phone">{phone && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>}</Fact>
      <Fact name="Address">
        <Address organisation={organisation} />
      </Fact>
      <Fact name="Tags">
        {tags.length > 0 && (
          <ul className={classes.tags}>
            {tags.map((tag) => (
              <li key={tag}>
                <TextLink to="/organisations" search={{ tag }}>
                  {tag}
                </TextLink>
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Identifiers">
        {identifiers.length > 0 && (
          <ul className={classes.plain}>
            {identifiers.map((one) => (
              <li key={`${one.scheme}-${one.identifier}`}>
                <Identifier {...one} />
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Public directory">{listed !== undefined && (listed ? 'Shown' : 'Not shown')}</Fact>
    </Facts>
  );
}

function Identifier({ scheme, identifier }: OrganisationView['identifiers'][number]) {
  const { label, page } = registerOf(scheme);
  return (
    <>
      {page ? (
        <Anchor href={page(identifier)} rel="noreferrer">
          {identifier}
        </Anchor>
      ) : (
        identifier
      )}
      <span className={classes.register}>{label}</span>
    </>
  );
}

function Address({ organisation: { address } }: { organisation: OrganisationView }) {
  const lines = [...(address?.lines ?? []), address?.town, address?.county, address?.postcode].filter(
    (line): line is string => !!line,
  );
  if (lines.length === 0) return null;
  return (
    <ul className={classes.plain}>
      {lines.map((line) => (
        <li key={line} style={{ marginTop: 0 }}>
          {line}
        </li>
      ))}
    </ul>
  );
}
