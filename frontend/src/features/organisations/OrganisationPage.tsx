import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Versioned } from '@/api/client';
import { ContactDepthCard } from '@/features/contact-depth/ContactDepthCard';
import { MergesCard } from '@/features/duplicates/MergesCard';
import { ExchangeCard } from '@/features/exchange/ExchangeCard';
import { KeepingCard } from '@/features/freshness/KeepingCard';
import { LearningCard } from '@/features/learning/LearningCard';
import { OneToOnesCard } from '@/features/one-to-ones/OneToOnesCard';
import { PeopleCard } from '@/features/people/PeopleCard';
import { LocationsCard } from '@/features/services/LocationsCard';
import { ServicesCard } from '@/features/services/ServicesCard';
import { SignpostCard } from '@/features/signposting/SignpostCard';
import { TimelineCard } from '@/features/timeline/TimelineCard';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate } from '@/ui/format';
import { Glossed } from '@/ui/Glossed';
import { ButtonLink, TextLink } from '@/ui/links';
import { LongPage, OnThisPage, usePart } from '@/ui/OnThisPage';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
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
  const { mergedInto } = query.data.value;
  if (mergedInto) return <LedOn from={query.data.value.name} to={mergedInto} />;
  return <Organisation key={id} opened={query.data} />;
}

/** Whoever looks for an entry that was merged comes to the one that it turned out to be. */
function LedOn({ from, to: { id, name } }: { from: string; to: { id: string; name: string } }) {
  const navigate = useNavigate();
  const toast = useToast();
  useEffect(() => {
    toast(`${from} was merged into ${name}: this is its entry now`);
    void navigate({ to: '/organisations/$id', params: { id }, replace: true });
  }, [from, id, name, navigate, toast]);
  return <LoadingState label={`Going on to ${name}`} />;
}

function Organisation({ opened: { value: organisation, etag } }: { opened: Versioned<OrganisationView> }) {
  const { id } = organisation;
  const { name, kinds, status, archivedAt, can } = organisation;
  return (
    <LongPage>
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
      <OnThisPage on="phone" />
      <div className={classes.columns}>
        <div>
          <Entry organisation={organisation} />
          {!archivedAt && <SignpostCard organisationId={id} name={name} />}
          <ServicesCard organisationId={id} mayEdit={can.includes('edit')} />
          <ExchangeCard organisationId={id} mayEdit={can.includes('edit')} />
          <LocationsCard organisationId={id} mayEdit={can.includes('edit')} />
          <LearningCard organisationId={id} mayWrite={can.includes('edit')} />
          <ContactDepthCard organisationId={id} />
          {organisation.full && <MatchesLink id={id} />}
          <KeepingCard organisationId={id} mayConfirm={can.includes('confirm')} />
          <PeopleCard organisationId={id} />
          <OneToOnesCard with={{ organisationId: id }} mayLog={false} />
          {organisation.full && <TimelineCard organisationId={id} />}
          {organisation.full && !archivedAt && <MergesCard organisationId={id} />}
        </div>
        <div className={classes.side}>
          <OrganisationSide organisation={organisation} etag={etag} />
          <OnThisPage on="desk" />
        </div>
      </div>
    </LongPage>
  );
}

function Entry({ organisation }: { organisation: OrganisationView }) {
  const { description } = organisation;
  return (
    <section {...usePart('The entry')} aria-label="The entry">
      {description && (
        <p className={classes.description}>
          <Glossed>{description}</Glossed>
        </p>
      )}
      <div className={description ? classes.facts : undefined}>
        <OrganisationFacts organisation={organisation} />
      </div>
    </section>
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
  const { chapter, parent, children, website, email, phone, tags, identifiers, listed, address } = organisation;
  const addressLines = [...(address?.lines ?? []), address?.town, address?.county, address?.postcode].filter(
    (line): line is string => !!line,
  );
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
      <Fact name="Address">{addressLines.length > 0 && <Address lines={addressLines} />}</Fact>
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

function Address({ lines }: { lines: string[] }) {
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
