import { useId, useState } from 'react';
import { formatNumber } from '@/ui/format';
import classes from './directory.module.css';
import type { OrganisationFilters } from './filters';
import { dayLabel, days, type Kind, kindLabel } from './messages';
import type { OrganisationFacets } from './queries';

const AT_FIRST = 6;

interface Choice {
  value: string;
  label: string;
  count: number;
}

interface FacetsProps {
  facets: OrganisationFacets;
  filters: OrganisationFilters;
  change: (change: Partial<Record<keyof OrganisationFilters, unknown>>) => void;
}

/** What the search finds, by its sorts: each with how many, to be chosen and given up again. */
export function Facets({ facets, filters, change }: FacetsProps) {
  const kinds = filters.kind ?? [];
  const toggleKind = (kind: string) => {
    const next = kinds.includes(kind as Kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind];
    change({ kind: next.length > 0 ? next : undefined });
  };
  const one = (key: 'theme' | 'town' | 'day' | 'chapterId') => (value: string) =>
    change({ [key]: filters[key] === value ? undefined : value });
  const byDay = days.flatMap(({ value }) => facets.days.filter((day) => day.value === value));
  return (
    <>
      <Facet title="Theme" choices={named(facets.themes)} chosen={[filters.theme]} onToggle={one('theme')} />
      <Facet
        title="Open on"
        choices={byDay.map((day) => ({ ...day, label: dayLabel(day.value) }))}
        chosen={[filters.day]}
        onToggle={one('day')}
        atFirst={7}
      />
      <Facet title="Town" choices={named(facets.towns)} chosen={[filters.town]} onToggle={one('town')} />
      <Facet
        title="Kind"
        choices={facets.kinds.map((kind) => ({ ...kind, label: kindLabel(kind.value as Kind) }))}
        chosen={kinds}
        onToggle={toggleKind}
      />
      <Facet
        title="Chapter"
        choices={named(facets.chapters)}
        chosen={[filters.chapterId]}
        onToggle={one('chapterId')}
      />
    </>
  );
}

const named = (counts: OrganisationFacets['themes']): Choice[] =>
  counts.map(({ value, name, count }) => ({ value, label: name ?? value, count }));

interface FacetProps {
  title: string;
  choices: Choice[];
  chosen: readonly (string | undefined)[];
  onToggle: (value: string) => void;
  atFirst?: number;
}

function Facet({ title, choices, chosen, onToggle, atFirst = AT_FIRST }: FacetProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  if (choices.length === 0) return null;
  const isChosen = (choice: Choice) => chosen.some((value) => value?.toLowerCase() === choice.value.toLowerCase());
  // one more than fits is shown as well: a button for it would take its place
  const few = choices.length <= atFirst + 1;
  const shown = all || few ? choices : choices.filter((choice, i) => i < atFirst || isChosen(choice));
  return (
    <section className={classes.facet} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {shown.map((choice) => (
          <li key={choice.value}>
            <button type="button" aria-pressed={isChosen(choice)} onClick={() => onToggle(choice.value)}>
              <span>{choice.label}</span>
              <span className={classes.count}>{formatNumber(choice.count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {!few && (
        <button type="button" className={classes.all} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? `Fewer under ${title.toLowerCase()}` : `All ${choices.length} under ${title.toLowerCase()}`}
        </button>
      )}
    </section>
  );
}
