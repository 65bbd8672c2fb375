import type { LinkProps } from '@tanstack/react-router';
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
  return (
    <nav className={classes.nav} aria-label="Hiring">
      <ul>
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
