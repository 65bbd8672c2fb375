import { Badge } from '@/ui/Badge';
import { formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import classes from './directory.module.css';
import { distanceLabel, kindsLabel } from './messages';
import type { OrganisationListItem } from './queries';

const THEMES = 4;

/** The results as cards; narrow beside the map. */
export function OrganisationCards({ items, narrow = false }: { items: OrganisationListItem[]; narrow?: boolean }) {
  return (
    <ul className={classes.cards} data-narrow={narrow} aria-label="Organisations">
      {items.map((item) => (
        <li key={item.id} className={classes.card}>
          <h3>
            <TextLink to="/organisations/$id" params={{ id: item.id }}>
              {item.name}
            </TextLink>{' '}
            {item.archived && <Badge tone="over">Archived</Badge>}
          </h3>
          <p className={classes.where}>{whereOf(item)}</p>
          {item.matched.length > 0 && <Matched services={item.matched} />}
          {item.themes.length > 0 && (
            <p className={classes.themes}>
              {item.themes.slice(0, THEMES).join(' · ')}
              {item.themes.length > THEMES && ` and ${item.themes.length - THEMES} more`}
            </p>
          )}
          {!narrow && (
            <p className={classes.confirmed}>
              {item.lastConfirmedAt ? `Still right on ${formatShortDate(item.lastConfirmedAt)}` : 'Not yet confirmed'}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Why it was found. */
export function Matched({ services }: { services: string[] }) {
  return (
    <p className={classes.matched}>
      <span className="fm-hidden">Services that match: </span>
      {services.join(' · ')}
    </p>
  );
}

function whereOf({ kinds, town, distanceMiles, distanceApproximate }: OrganisationListItem): string {
  const distance = distanceMiles === undefined ? [] : [distanceLabel(distanceMiles, distanceApproximate)];
  return [kindsLabel(kinds), ...(town ? [town] : []), ...distance].join(' · ');
}
