import { useQuery } from '@tanstack/react-query';
import { useMe } from '@/auth/me';
import { formatDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import classes from './exchange.module.css';
import { exchangeOfQuery, type OfferOrNeedView } from './queries';
import { daysInWords, goodLabel } from './words';

interface ExchangeCardProps {
  organisationId: string;
  mayEdit: boolean;
}

/** On an organisation's page, for those who are signed in: what it can give to others and what it wants from them. */
export function ExchangeCard(props: ExchangeCardProps) {
  return useMe() && <Exchange {...props} />;
}

const sides = [
  { kind: 'offer', title: 'It offers', none: 'No offer yet.' },
  { kind: 'need', title: 'It needs', none: 'No need yet.' },
] as const;

function Exchange({ organisationId, mayEdit }: ExchangeCardProps) {
  const exchange = useQuery(exchangeOfQuery(organisationId));
  const items = exchange.data?.items ?? [];
  if (exchange.isSuccess && items.length === 0 && !mayEdit) return null;
  return (
    <Section title="Offers and needs">
      {exchange.isPending && <LoadingState label="Loading offers and needs" lines={3} />}
      {exchange.isError && <ErrorState error={exchange.error} onRetry={() => void exchange.refetch()} />}
      {exchange.isSuccess && (
        <div className={classes.sides}>
          {sides.map(({ kind, title, none }) => (
            <div key={kind}>
              <h3>{title}</h3>
              <OneSide items={items.filter((item) => item.kind === kind)} none={none} />
            </div>
          ))}
        </div>
      )}
      {mayEdit && (
        <ButtonLink
          mt="md"
          variant="outline"
          to="/organisations/$id/offers-and-needs/new"
          params={{ id: organisationId }}
        >
          Add an offer or a need
        </ButtonLink>
      )}
    </Section>
  );
}

function OneSide({ items, none }: { items: OfferOrNeedView[]; none: string }) {
  if (items.length === 0) return <p className={classes.muted}>{none}</p>;
  return (
    <ul className={classes.list}>
      {items.map(({ id, title, what, days, location, until, description, can }) => (
        <li key={id}>
          <div className={classes.head}>
            <strong>{title}</strong>
            {can.includes('edit') && (
              <TextLink to="/offers-and-needs/$id/edit" params={{ id }}>
                Change<span className="fm-hidden"> {title}</span>
              </TextLink>
            )}
          </div>
          <span className={classes.small}>
            {[goodLabel(what), daysInWords(days), location?.name, until && `until ${formatDate(until)}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {description && <span className={classes.small}>{description}</span>}
        </li>
      ))}
    </ul>
  );
}
