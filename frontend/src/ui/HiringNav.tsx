import { type LinkProps, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import classes from './HiringNav.module.css';
import { TextLink } from './links';

interface HiringPage {
  label: string;
  to: Extract<NonNullable<LinkProps['to']>, `/vacancies/$id/${string}`>;
}

/** The pages of one vacancy's hiring, in the order in which they are needed: a line for each page that exists. */
const pages: HiringPage[] = [
  { label: 'Panel', to: '/vacancies/$id/panel' },
  { label: 'Review', to: '/vacancies/$id/review' },
  { label: 'Board', to: '/vacancies/$id/board' },
  { label: 'Conversations', to: '/vacancies/$id/conversations' },
  { label: 'Cohort', to: '/vacancies/$id/cohort' },
  { label: 'Decision', to: '/vacancies/$id/decision' },
  { label: 'Feedback', to: '/vacancies/$id/feedback' },
  { label: 'Fairness', to: '/vacancies/$id/fairness' },
  { label: 'Retention', to: '/vacancies/$id/retention' },
];

/** A calm row of links between a vacancy's hiring pages, under the page's header; the router marks the present one. */
export function HiringNav({ id }: { id: string }) {
  const row = useRef<HTMLUListElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // on a phone the row is wider than the screen: it opens where the reader is, and the page itself stays where it was
  useEffect(() => {
    const list = row.current;
    const present = list?.querySelector<HTMLElement>(`a[href="${path}"]`);
    if (list && present)
      list.scrollLeft += middleOf(present.getBoundingClientRect()) - middleOf(list.getBoundingClientRect());
  }, [path]);
  return (
    <nav className={classes.nav} aria-label="Hiring">
      <ul ref={row}>
        {pages.map(({ label, to }) => (
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

function middleOf({ left, width }: DOMRect) {
  return left + width / 2;
}
