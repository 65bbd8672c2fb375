import type { LinkProps } from '@tanstack/react-router';
import { type Me, mayOf } from '@/auth/me';

interface NavigationItem {
  label: string;
  to: NonNullable<LinkProps['to']>;
  /** Whether this person has any use for it; `me` is undefined for visitors. */
  show: (me: Me | undefined) => boolean;
}

const everybody = () => true;

/** A feature adds its line here once its pages exist. */
export const navigation: NavigationItem[] = [
  { label: 'Organisations', to: '/organisations', show: everybody },
  { label: 'People', to: '/people', show: (me) => mayOf(me, 'read-people') },
  { label: 'One-to-ones', to: '/one-to-ones', show: (me) => mayOf(me, 'read-one-to-ones') },
  { label: 'Agreements', to: '/agreements', show: (me) => me?.can.includes('read-agreement') ?? false },
  { label: 'Vacancies', to: '/vacancies', show: everybody },
  { label: 'Applications', to: '/applications', show: (me) => mayOf(me, 'read-applications') },
  { label: 'Reviews', to: '/reviews', show: (me) => mayOf(me, 'review-answers') },
  { label: 'Conversations', to: '/conversations', show: (me) => mayOf(me, 'interview') },
  { label: 'Chapters', to: '/chapters', show: everybody },
];

export const navigationFor = (me: Me | undefined): NavigationItem[] => navigation.filter(({ show }) => show(me));
