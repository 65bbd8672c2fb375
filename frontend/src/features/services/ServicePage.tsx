import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { SignpostCard } from '@/features/signposting/SignpostCard';
import { Badge } from '@/ui/Badge';
import { Fact, Facts } from '@/ui/Facts';
import { formatDate } from '@/ui/format';
import { Glossed } from '@/ui/Glossed';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { confirmService, type ServiceView, serviceKey, serviceQuery, servicesKey } from './queries';
import classes from './services.module.css';
import { agesInWords, attendanceInWords, costInWords, listed, placeInWords, statusLabel, whenInWords } from './words';

const route = getRouteApi('/services/$id');

export function ServicePage() {
  const { id } = route.useParams();
  const query = useQuery(serviceQuery(id));
  if (query.isPending) return <LoadingState label="Loading the service" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: service, etag } = query.data;
  const { name, organisation, status, endedAt, sample, alert, description, can } = service;
  return (
    <>
      <PageHeader
        title={name}
        back={
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </TextLink>
        }
        beside={
          <>
            <Badge tone={status === 'active' ? 'good' : 'over'}>
              {endedAt ? `Ended ${formatDate(endedAt)}` : statusLabel(status)}
            </Badge>
            {service.listed === false && <Badge tone="attention">Not in the public directory</Badge>}
            {sample && <Badge>Sample</Badge>}
          </>
        }
        action={
          can.includes('edit') && (
            <ButtonLink to="/services/$id/edit" params={{ id }}>
              Change this service
            </ButtonLink>
          )
        }
      />
      {alert && <p className={classes.alert}>{alert}</p>}
      {description && (
        <p className={classes.description}>
          <Glossed>{description}</Glossed>
        </p>
      )}
      <ServiceFacts service={service} />
      {status !== 'ended' && (
        <SignpostCard organisationId={organisation.id} name={organisation.name} themeId={service.themes[0]?.id} />
      )}
      <Confirmation service={service} etag={etag} />
    </>
  );
}

function ServiceFacts({ service }: { service: ServiceView }) {
  const { schedules, places, attendance, eligibility, languages, accessibility, areas, themes } = service;
  const { website, email, phone } = service;
  const whoMayCome = [eligibility, agesInWords(service)].filter(Boolean).join('. ');
  return (
    <Facts>
      <Fact name="When">
        {schedules.length > 0 && (
          <ul className={classes.plain}>
            {schedules.map((schedule) => (
              <li key={whenInWords(schedule)}>
                {whenInWords(schedule)}
                {schedule.note && <span className={classes.small}>{schedule.note}</span>}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="Where">
        {places.length > 0 && (
          <ul className={classes.plain}>
            {places.map((place) => (
              <li key={place.locationId ?? 'main'}>
                {placeInWords(place)}
                <span className={classes.small}>
                  {place.address.lines?.filter((line) => line !== place.name).join(', ')}
                </span>
                {place.accessibility && <span className={classes.small}>{place.accessibility}</span>}
              </li>
            ))}
          </ul>
        )}
      </Fact>
      <Fact name="How">{attendanceInWords(attendance)}</Fact>
      <Fact name="Who may come">{whoMayCome && <Glossed>{whoMayCome}</Glossed>}</Fact>
      <Fact name="Cost">{costInWords(service)}</Fact>
      <Fact name="Languages">{listed(languages)}</Fact>
      <Fact name="Accessibility">{accessibility}</Fact>
      <Fact name="Area">{listed(areas)}</Fact>
      <Fact name="Themes">{themes.map(({ name }) => name).join(', ')}</Fact>
      <Fact name="Website">
        {website && (
          <Anchor href={website} rel="noreferrer">
            {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </Anchor>
        )}
      </Fact>
      <Fact name="Email">{email && <Anchor href={`mailto:${email}`}>{email}</Anchor>}</Fact>
      <Fact name="Phone">{phone && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>}</Fact>
    </Facts>
  );
}

/** Who goes there wants to know how fresh this is; who keeps it says so with one press. */
function Confirmation({ service, etag }: { service: ServiceView; etag: string }) {
  const { id, lastConfirmed, can } = service;
  const toast = useToast();
  const saved = useSaved();
  const confirm = useMutation({
    mutationFn: () => confirmService(id, etag),
    onSuccess: (answer) => {
      saved(answer, serviceKey(id), servicesKey);
      toast('Confirmed as still right');
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
  return (
    <div className={classes.confirm}>
      <p className={classes.muted}>
        {lastConfirmed
          ? `Still right as of ${formatDate(lastConfirmed.at)}${lastConfirmed.by ? `, says ${lastConfirmed.by}` : ''}.`
          : 'Nobody has confirmed yet that this is right.'}
      </p>
      {can.includes('confirm') && (
        <Button variant="outline" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          Still right
        </Button>
      )}
    </div>
  );
}
