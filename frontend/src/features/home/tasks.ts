import type { LinkProps } from '@tanstack/react-router';
import { type Me, mayOf } from '@/auth/me';

interface Task {
  label: string;
  about: string;
  link: Pick<LinkProps, 'to' | 'search'>;
  show: (me: Me) => boolean;
}

const actsForSomebody = (me: Me) => me.organisations.length > 0;

interface TaskGroup {
  title: string;
  tasks: Task[];
}

/** What somebody can start with; a feature adds its own once its pages exist. */
const groups: TaskGroup[] = [
  {
    title: 'Every day',
    tasks: [
      {
        label: 'Log a one-to-one',
        about: 'Who, when and how long are enough. It takes less than a minute.',
        link: { to: '/one-to-ones/new' },
        show: (me) => mayOf(me, 'record-one-to-one'),
      },
      {
        label: 'Log where you pointed someone',
        about: 'To whom and about what: ten seconds, and nothing about the person.',
        link: { to: '/signposts/new' },
        show: (me) => mayOf(me, 'log-signposts'),
      },
      {
        label: 'Answer the hand-overs that wait',
        about: 'Another organisation asks whether somebody can be taken on. Then say what came of it.',
        link: { to: '/signposting' },
        show: actsForSomebody,
      },
      {
        label: 'See what follows from your one-to-ones',
        about: 'Next steps that you promised, and plans whose time has come.',
        link: { to: '/one-to-ones' },
        show: (me) => mayOf(me, 'record-one-to-one'),
      },
      {
        label: 'Mark answers',
        about: 'One anonymous answer at a time, question by question, against a guide.',
        link: { to: '/reviews' },
        show: (me) => mayOf(me, 'review-answers'),
      },
      {
        label: 'Meet candidates',
        about: 'When and where, and the scorecards that you still have to write.',
        link: { to: '/conversations' },
        show: (me) => mayOf(me, 'interview'),
      },
    ],
  },
  {
    title: 'The directory',
    tasks: [
      {
        label: 'See the organisations you act for',
        about: 'Keep their entries right: a confirmed entry is one that others trust.',
        link: { to: '/organisations', search: { mine: true } },
        show: actsForSomebody,
      },
      {
        label: 'Find an organisation',
        about: 'By name, kind, theme, place or chapter.',
        link: { to: '/organisations' },
        show: () => true,
      },
      {
        label: 'Add an organisation',
        about: 'A body that you have met and that others should know of.',
        link: { to: '/organisations/new' },
        show: (me) => mayOf(me, 'create-organisation'),
      },
      {
        label: 'Import organisations from a file',
        about: "Somebody's list as CSV: each row is checked before it comes in.",
        link: { to: '/imports' },
        show: (me) => mayOf(me, 'import-organisations'),
      },
      {
        label: 'See which entries have gone stale',
        about: 'Ask by email or by a short call, and look at the changes that organisations propose.',
        link: { to: '/freshness' },
        show: (me) => mayOf(me, 'keep-fresh'),
      },
      {
        label: 'See who looks after whom',
        about: 'Your cluster and the others: up to 5 standard members or 1 strategic partner each.',
        link: { to: '/clusters' },
        show: (me) => mayOf(me, 'keep-cluster'),
      },
    ],
  },
  {
    title: 'Working together',
    tasks: [
      {
        label: 'Read the agreements that wait for a yes',
        about: 'Proposed to the parties, and not agreed by all of them yet.',
        link: { to: '/agreements', search: { state: ['proposed'] } },
        show: (me) => mayOf(me, 'read-agreement'),
      },
      {
        label: 'Draft an agreement',
        about: 'Seven questions that every good collaboration has an answer to, one at a time.',
        link: { to: '/agreements/new' },
        show: (me) => mayOf(me, 'create-agreement'),
      },
      {
        label: 'See gaps and overlaps',
        about: 'Who serves what where: places that nobody serves, and where many do the same.',
        link: { to: '/gaps' },
        show: (me) => mayOf(me, 'edit-organisation'),
      },
      {
        label: 'See who sends people to whom',
        about: 'Where people are pointed, drawn as a picture, and what nobody could take.',
        link: { to: '/signposting', search: { view: 'flows' } },
        show: (me) => mayOf(me, 'read-signposts'),
      },
      {
        label: 'Share what you learnt',
        about: 'Three short boxes: what worked, what did not, what helped.',
        link: { to: '/learning/new' },
        show: (me) => mayOf(me, 'write-learning-notes'),
      },
      {
        label: 'Read what others learnt',
        about: 'Notes by theme and place, and the words that mean different things to different organisations.',
        link: { to: '/learning' },
        show: () => true,
      },
    ],
  },
  {
    title: 'Hiring',
    tasks: [
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
    ],
  },
  {
    title: 'Looking after the alliance',
    tasks: [
      {
        label: 'Look after the chapters',
        about: 'Add a chapter, or move it under another.',
        link: { to: '/chapters' },
        show: (me) => mayOf(me, 'manage-chapters'),
      },
      {
        label: 'Look after the themes',
        about: 'What the alliance looks at: food, housing, refugees. Add one, describe it, retire it.',
        link: { to: '/themes' },
        show: (me) => mayOf(me, 'manage-themes'),
      },
    ],
  },
];

/** Those that have something in them for somebody. */
export const tasksFor = (me: Me): TaskGroup[] =>
  groups
    .map(({ title, tasks }) => ({ title, tasks: tasks.filter(({ show }) => show(me)) }))
    .filter(({ tasks }) => tasks.length > 0);
