import type { Schemas } from '@/api/schemas';
import { VACANCY } from './review';

export const applicationOf = (number: number) => `00000000-0000-4000-8000-0000000000f${number}`;

const candidate = (
  number: number,
  score: number | undefined,
  place?: string,
  sector?: string,
): Schemas['CohortCandidate'] => ({
  application: { id: applicationOf(number), reference: `FM-AAAA-000${number}` },
  version: number,
  ...(number !== 4 && { name: `Sample ${number}` }),
  revealed: number !== 4,
  stage: 'shortlisted',
  rank: number,
  ...(score !== undefined && { score }),
  traits: [
    ...(place ? [{ dimension: 'Place', value: place }] : []),
    ...(sector ? [{ dimension: 'Sector', value: sector }] : []),
  ],
});

/** Two places, five values, four on the shortlist: of one nothing is noted, and they are not revealed. */
export const cohort: Schemas['CohortView'] = {
  vacancy: { id: VACANCY, name: 'Sample Collective' },
  places: 2,
  dimensions: [
    { name: 'Place', values: ['North', 'South', 'Wales'], sample: true },
    { name: 'Sector', values: ['Health', 'Schools'], sample: true },
  ],
  candidates: [
    candidate(1, 4.5, 'North', 'Health'),
    candidate(2, 4, 'North', 'Health'),
    candidate(3, 3.5, 'Wales', 'Schools'),
    candidate(4, undefined),
  ],
  shortlisted: 4,
  decided: false,
  can: ['note-traits', 'save-set', 'suggest', 'decide'],
};

const coverage = (place: number[], sector: number[]): Schemas['DimensionCoverage'][] => [
  {
    dimension: 'Place',
    covered: place.filter(Boolean).length,
    values: ['North', 'South', 'Wales'].map((value, at) => ({ value, members: place[at] ?? 0 })),
    unknown: 0,
  },
  {
    dimension: 'Sector',
    covered: sector.filter(Boolean).length,
    values: ['Health', 'Schools'].map((value, at) => ({ value, members: sector[at] ?? 0 })),
    unknown: 0,
  },
];

const set = (number: number, name: string, applications: number[]): Schemas['CohortSetView'] => ({
  id: `00000000-0000-7000-8000-0000000000e${number}`,
  version: 3,
  name,
  applications: applications.map(applicationOf),
  gone: 0,
  score: 4.25,
  covered: 2,
  named: 5,
  coverage: coverage([2, 0, 0], [2, 0]),
  updatedAt: '2026-06-08T10:00:00Z',
  can: ['change', 'delete'],
});

export const sets: Schemas['CohortSetView'][] = [
  set(1, 'Best marks', [1, 2]),
  {
    ...set(2, 'Wide', [1, 3]),
    note: 'They bring more.',
    score: 4,
    covered: 4,
    coverage: coverage([1, 0, 1], [1, 1]),
  },
];

export const suggestions: Schemas['CohortSuggestions'] = {
  objective: 'Of all 3 ways to choose 2 from 3 those that bring the most come first.',
  candidates: 3,
  sets: 3,
  named: 5,
  items: [
    {
      applications: [applicationOf(1), applicationOf(3)],
      score: 4,
      covered: 4,
      coverage: coverage([1, 0, 1], [1, 1]),
      reason: 'It brings 4 of the 5 values named, all of Sector.',
    },
  ],
  byScoreAlone: {
    applications: [applicationOf(1), applicationOf(2)],
    score: 4.25,
    covered: 2,
    coverage: coverage([2, 0, 0], [2, 0]),
    reason: 'The highest marks alone.',
  },
};

export const decision: Schemas['DecisionView'] = {
  vacancy: { id: VACANCY, name: 'Sample Collective' },
  version: 5,
  kind: 'open-call',
  places: 2,
  dbs: 'none',
  candidates: cohort.candidates.map(({ traits: _, ...one }) => one),
  applications: 9,
  can: ['decide'],
};
