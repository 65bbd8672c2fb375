import type { LinkProps } from '@tanstack/react-router';
import { type Me, mayOf } from '@/auth/me';

interface Task {
  label: string;
  about: string;
  link: Pick<LinkProps, 'to' | 'search'>;
  show: (me: Me) => boolean;
}

const isStaff = (me: Me) => me.everyChapter || me.chapters.length > 0;
const actsForSomebody = (me: Me) => me.organisations.length > 0;

/** What somebody can start with; a feature adds its own once its pages exist. */
const tasks: Task[] = [
  {
    label: 'See the organisations you act for',
    about: 'Keep their entries right: a confirmed entry is one that others trust.',
    link: { to: '/organisations', search: { mine: true } },
    show: actsForSomebody,
  },
  {
    label: 'Add an organisation',
    about: 'A body that you have met and that others should know of.',
    link: { to: '/organisations/new' },
    show: (me) => mayOf(me, 'create-organisation'),
  },
  {
    label: 'See which entries have gone stale',
    about: 'Nobody has confirmed them lately. A short call puts that right.',
    link: { to: '/organisations', search: { stale: true, sort: 'lastConfirmedAt' } },
    show: isStaff,
  },
  {
    label: 'Draft a vacancy',
    about: 'A job, an open call or a volunteer role; published when it is ready.',
    link: { to: '/vacancies/new' },
    show: (me) => mayOf(me, 'create-vacancy'),
  },
  {
    label: 'See the applications',
    about: 'How many have begun and submitted, by reference. Names stay closed until the review is done.',
    link: { to: '/applications' },
    show: (me) => mayOf(me, 'read-applications'),
  },
  {
    label: 'Read answers for review',
    about: 'One anonymous answer at a time, question by question.',
    link: { to: '/reviews' },
    show: (me) => mayOf(me, 'review-answers'),
  },
  {
    label: 'Find an organisation',
    about: 'By name, kind, theme, place or chapter.',
    link: { to: '/organisations' },
    show: () => true,
  },
  {
    label: 'Look after the chapters',
    about: 'Add a chapter, or move it under another.',
    link: { to: '/chapters' },
    show: (me) => mayOf(me, 'manage-chapters'),
  },
];

export const tasksFor = (me: Me): Task[] => tasks.filter(({ show }) => show(me));
