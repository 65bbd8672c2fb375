import { expect, it } from 'vitest';
import { tasksFor } from '@/features/home/tasks';
import { aPerson } from '@/testing/app';
import { navigationFor } from './navigation';

const labels = (items: { label: string }[]) => items.map(({ label }) => label);

it('shows visitors what is public', () => {
  expect(labels(navigationFor(undefined))).toEqual(['Organisations', 'Vacancies', 'Chapters']);
});

it('offers an organiser what organisers do, and not what administrators do', () => {
  expect(labels(tasksFor({ ...aPerson, can: [...aPerson.can, 'keep-fresh'] }))).toEqual([
    'Add an organisation',
    'See which entries have gone stale',
    'Find an organisation',
    'Read what others learnt',
  ]);
});

it('offers a partner the organisations that they act for first, and nothing to add', () => {
  const partner = {
    ...aPerson,
    roles: ['partner' as const],
    chapters: [],
    can: [],
    organisations: [{ id: '1', name: 'YMCA Essex' }],
  };
  expect(labels(tasksFor(partner))).toEqual([
    'See the organisations you act for',
    'Find an organisation',
    'Read what others learnt',
  ]);
});

it('offers an administrator the chapters', () => {
  const admin = { ...aPerson, everyChapter: true, can: ['create-organisation', 'manage-chapters'] };
  expect(labels(tasksFor(admin))).toContain('Look after the chapters');
});
