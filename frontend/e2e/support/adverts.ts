import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { components } from '../../src/api/schema';
import { apiOf, chapterNamed, organisationNamed } from './api';

type Schemas = components['schemas'];

const CHECKOUT = resolve(import.meta.dirname, '../../..');

const SEEDS = {
  job: { found: '001_a6f536f118ae4ca2.txt', written: 'associate-organiser.txt' },
  call: { found: '000_c3e73712116c0774.txt', written: 'relationships-collective.txt' },
};

/** One of the two adverts that everything here began with: as it was found where it lies beside the checkout, else written out again. */
export function seedAdvert(which: keyof typeof SEEDS): string {
  const { found, written } = SEEDS[which];
  for (let at = CHECKOUT; at !== dirname(at); at = dirname(at)) {
    const file = join(at, 'shared/seeds', found);
    if (existsSync(file)) return readFileSync(file, 'utf8');
  }
  return readFileSync(join(CHECKOUT, 'backend/src/test/resources/adverts', written), 'utf8');
}

/** A short advert of our own; it gives two closing times, and a line that says nothing. */
export const advertOf = (title: string) => `${title}

Location: Chelmsford – required to travel
Salary: £30,000 per annum FTE (£16,000 pro rata)
Hours: 20 hours per week (flexible, core days are Monday and Friday)
Contract: Permanent
Closing: 4:12pm, 3 March 2051
Deadline: 3 March 2051, 23:59
Interviews: 15-17 March 2051 (provisional)

About the role

You bring neighbours, growers and cooks together, so that good food is near for everybody in the town.

Perks

Free vegetables
Work from home option

Person specification

EXPERIENCE

You have brought people together (E)

You have grown something (D)

How to apply

- ❑ Tell us about yourself: where do you live and work?
- ❑ Tell us of a meal that changed something. Who was there?

x
`;

/** A draft that was made from that text. */
export async function anImportedDraft(title: string): Promise<Schemas['VacancyView']> {
  const [chapter, organisation] = await Promise.all([chapterNamed('Citizens Essex'), organisationNamed('Citizens UK')]);
  const { value } = await (await apiOf('hiring')).create<Schemas['VacancyView']>('/vacancies/imports', {
    chapterId: chapter.id,
    organisationId: organisation.id,
    text: advertOf(title),
  });
  return value;
}
