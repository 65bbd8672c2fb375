import { useQuery } from '@tanstack/react-query';
import { type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { body, client } from '@/api/client';
import classes from './HiringNav.module.css';
import { TextLink } from './links';

interface HiringPage {
  label: string;
  to: Extract<NonNullable<LinkProps['to']>, `/vacancies/$id/${string}`>;
  /** Only where several are chosen as a group. */
  forGroups?: true;
}

/** The pages of one vacancy's hiring, in the order in which they are needed: a line for each page that exists. */
const pages: HiringPage[] = [
  { label: 'Panel', to: '/vacancies/$id/panel' },
  { label: 'Review', to: '/vacancies/$id/review' },
  { label: 'Board', to: '/vacancies/$id/board' },
  { label: 'Conversations', to: '/vacancies/$id/conversations' },
  { label: 'Cohort', to: '/vacancies/$id/cohort', forGroups: true },
  { label: 'Decision', to: '/vacancies/$id/decision' },
  { label: 'Feedback', to: '/vacancies/$id/feedback' },
  { label: 'Fairness', to: '/vacancies/$id/fairness' },
  { label: 'Retention', to: '/vacancies/$id/retention' },
];

/** A calm row of links between a vacancy's hiring pages, under the page's header; the router marks the present one. */
export function HiringNav({ id }: { id: string }) {
  const row = useRef<HTMLUListElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const choosesGroup = useChoosesGroup(id);
  const shown = pages.filter(({ to, forGroups }) => !forGroups || choosesGroup || path === to.replace('$id', id));
  // on a phone the row is wider than the screen: it opens where the reader is, and the page itself stays where it was
  // biome-ignore lint/correctness/useExhaustiveDependencies: with one more link the row is longer
  useEffect(() => {
    const list = row.current;
    const present = list?.querySelector<HTMLElement>(`a[href="${path}"]`);
    if (list && present)
      list.scrollLeft += middleOf(present.getBoundingClientRect()) - middleOf(list.getBoundingClientRect());
  }, [path, choosesGroup]);
  return (
    <nav className={classes.nav} aria-label="Hiring">
      <ul ref={row}>
        {shown.map(({ label, to }) => (
          <li key={to}>
            <TextLink to={to} params={{ id }}>
              {label}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A job for one has no cohort to put together. */
function useChoosesGroup(id: string): boolean {
  const { data, isError } = useQuery({
    queryKey: ['hiring-nav', id],
    queryFn: async () => {
      const { places, applying } = await body(client.GET('/api/v1/vacancies/{id}', { params: { path: { id } } }));
      return places > 1 || applying?.chosenAsASet === true;
    },
  });
  return data ?? isError;
}

function middleOf({ left, width }: DOMRect) {
  return left + width / 2;
}
