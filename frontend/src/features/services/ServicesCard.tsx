import { useQuery } from '@tanstack/react-query';
import { Badge } from '@/ui/Badge';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { type ServiceView, servicesOfQuery } from './queries';
import classes from './services.module.css';
import {
  agesInWords,
  attendanceInWords,
  costInWords,
  listed as joined,
  placeInWords,
  statusLabel,
  whenInWords,
} from './words';

interface ServicesCardProps {
  organisationId: string;
  mayEdit: boolean;
}

/** On an organisation's page: what it offers to people, each with what somebody needs to know before going there. */
export function ServicesCard({ organisationId, mayEdit }: ServicesCardProps) {
  const services = useQuery(servicesOfQuery(organisationId));
  const items = services.data?.items ?? [];
  if (services.isSuccess && items.length === 0 && !mayEdit) return null;
  return (
    <Section title="Services">
      {services.isPending && <LoadingState label="Loading services" lines={4} />}
      {services.isError && <ErrorState error={services.error} onRetry={() => void services.refetch()} />}
      {services.isSuccess && items.length === 0 && (
        <p className={classes.muted}>None yet. What can people come to, and when?</p>
      )}
      {items.length > 0 && (
        <ul className={classes.cards}>
          {items.map((service) => (
            <li key={service.id} className={classes.card}>
              <Service service={service} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <Ended organisationId={organisationId} />}
      {mayEdit && (
        <ButtonLink mt="md" variant="outline" to="/organisations/$id/services/new" params={{ id: organisationId }}>
          Add a service
        </ButtonLink>
      )}
    </Section>
  );
}

/** For who keeps them: what has ended can be opened and begun again. */
function Ended({ organisationId }: { organisationId: string }) {
  const { data } = useQuery(servicesOfQuery(organisationId, true));
  if (!data || data.items.length === 0) return null;
  return (
    <div className={classes.after}>
      <h3 className={classes.small}>Ended</h3>
      <ul className={classes.plain}>
        {data.items.map(({ id, name, endedAt }) => (
          <li key={id}>
            <TextLink to="/services/$id" params={{ id }}>
              {name}
            </TextLink>
            {endedAt && <span className={classes.small}>{formatDate(endedAt)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Service({ service }: { service: ServiceView }) {
  const { id, name, status, sample, listed, lastConfirmed, alert } = service;
  return (
    <>
      <div className={classes.head}>
        <h3>
          <TextLink to="/services/$id" params={{ id }}>
            {name}
          </TextLink>
        </h3>
        <span className={classes.badges}>
          {status !== 'active' && <Badge tone="over">{statusLabel(status)}</Badge>}
          {listed === false && <Badge tone="attention">Not listed</Badge>}
          {sample && <Badge>Sample</Badge>}
        </span>
      </div>
      <ServiceLines service={service} />
      {alert && <p className={classes.muted}>{alert}</p>}
      <p className={classes.foot}>
        <span>{service.themes.map((theme) => theme.name).join(', ')}</span>
        <span>
          {lastConfirmed ? `Still right as of ${formatDate(lastConfirmed.at)}` : 'Nobody has confirmed it yet'}
        </span>
      </p>
    </>
  );
}

function ServiceLines({ service }: { service: ServiceView }) {
  const { schedules, places, attendance, eligibility, languages, accessibility } = service;
  const access = [accessibility, ...places.map((place) => place.accessibility)].filter(
    (words): words is string => !!words,
  );
  const lines: [string, string[]][] = [
    ['When', schedules.map(whenInWords)],
    ['Where', places.length > 0 ? places.map(placeInWords) : [attendanceInWords(attendance)]],
    ['Who', [[eligibility, agesInWords(service)].filter(Boolean).join('. ')]],
    ['Cost', [costInWords(service)]],
    ['Languages', [joined(languages)]],
    ['Access', [...new Set(access)]],
  ];
  return (
    <dl className={classes.lines}>
      {lines
        .map(([name, values]) => [name, values.filter(Boolean)] as const)
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {values.length === 1 ? (
                values[0]
              ) : (
                <ul>
                  {values.map((value) => (
                    <li key={value}>{value}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
