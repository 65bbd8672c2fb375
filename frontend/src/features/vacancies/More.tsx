import { Anchor } from '@mantine/core';
import { count, formatDate, formatNumber } from '@/ui/format';
import type { VacancyView } from './queries';
import classes from './VacancyPage.module.css';

/** What remains to be said: notes, links, what earlier candidates thought, when it was published. */
export function More({ vacancy: { advert, happiness: computed, publishedAt, closedAt } }: { vacancy: VacancyView }) {
  const { notes = [], links = [], advertisedHappiness: happiness } = advert;
  // a draft may have nothing more to say
  if (notes.length === 0 && links.length === 0 && !happiness && !publishedAt) return null;
  return (
    <section className={classes.section}>
      <h2>Also good to know</h2>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {computed && (
        <p>
          Candidate happiness <strong>{computed.mean.toFixed(2)}</strong> ({count(computed.count, 'rating', 'ratings')})
          from 0 to 10, as those who applied here rated it.
        </p>
      )}
      {happiness && (
        <p>
          Candidate happiness <strong>{happiness.mean.toFixed(2)}</strong> ({formatNumber(happiness.count)} ratings), as
          advertised.
        </p>
      )}
      {links.length > 0 && (
        <ul className={classes.links}>
          {links.map(({ label, url }) => (
            <li key={label}>
              {url ? (
                <Anchor href={url} rel="noreferrer">
                  {label}
                </Anchor>
              ) : (
                <>
                  {label} <span className={classes.hint}>(link not kept)</span>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {publishedAt && (
        <p className={classes.hint}>
          Published {formatDate(publishedAt)}
          {closedAt && `, closed ${formatDate(closedAt)}`}
        </p>
      )}
    </section>
  );
}
