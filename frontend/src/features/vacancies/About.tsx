import type { Schemas } from '@/api/schemas';
import classes from './VacancyPage.module.css';

type Section = Schemas['AdvertSection'];

const paragraphsOf = (text: string | undefined) => (text ?? '').split(/\n\s*\n/).filter(Boolean);

/** A list of plain texts; a text may stand twice, so its place is part of the key. */
export function Points({ points, numbered }: { points: readonly string[]; numbered?: boolean | undefined }) {
  if (points.length === 0) return null;
  const items = points.map((point, place) => ({ point, key: `${place} ${point}` }));
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={classes.points}>
      {items.map(({ point, key }) => (
        <li key={key}>{point}</li>
      ))}
    </List>
  );
}

/** The advert's own text. */
export function About({ sections }: { sections: readonly Section[] }) {
  const items = sections.map((section, place) => ({ section, key: `${place} ${section.heading}` }));
  return items.map(({ section: { heading, body, points, numbered }, key }) => (
    <section key={key} className={heading ? classes.section : classes.further}>
      {heading && <h2>{heading}</h2>}
      {paragraphsOf(body).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <Points points={points ?? []} numbered={numbered} />
    </section>
  ));
}

export function Quotations({ quotations }: { quotations: readonly Schemas['AdvertQuotation'][] }) {
  return quotations.map(({ text, by }) => (
    <figure key={text} className={classes.quotation}>
      <blockquote>{text}</blockquote>
      {by && <figcaption>{by}</figcaption>}
    </figure>
  ));
}
