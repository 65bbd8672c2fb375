import { useQuery } from '@tanstack/react-query';
import { ButtonLink, TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { locationsOfQuery } from './queries';
import classes from './services.module.css';

interface LocationsCardProps {
  organisationId: string;
  mayEdit: boolean;
}

/** On an organisation's page: where it works besides its main address. */
export function LocationsCard({ organisationId, mayEdit }: LocationsCardProps) {
  const locations = useQuery(locationsOfQuery(organisationId));
  const items = locations.data?.items ?? [];
  if (locations.isSuccess && items.length === 0 && !mayEdit) return null;
  return (
    <Section title="Places">
      {locations.isPending && <LoadingState label="Loading places" lines={3} />}
      {locations.isError && <ErrorState error={locations.error} onRetry={() => void locations.refetch()} />}
      {locations.isSuccess && items.length === 0 && (
        <p className={classes.muted}>None besides the main address. Add halls and rooms where services are given.</p>
      )}
      {items.length > 0 && (
        <ul className={classes.list}>
          {items.map(({ id, name, address, accessibility, can }) => (
            <li key={id}>
              <div className={classes.head}>
                <strong>{name}</strong>
                {can.includes('edit') && (
                  <TextLink to="/locations/$id/edit" params={{ id }}>
                    Change<span className="fm-hidden"> {name}</span>
                  </TextLink>
                )}
              </div>
              <span className={classes.small}>
                {[
                  ...(address.lines ?? []).filter((line) => line !== name),
                  [address.town, address.postcode].filter(Boolean).join(' '),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {accessibility && <span className={classes.small}>{accessibility}</span>}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <ButtonLink mt="md" variant="outline" to="/organisations/$id/places/new" params={{ id: organisationId }}>
          Add a place
        </ButtonLink>
      )}
    </Section>
  );
}
