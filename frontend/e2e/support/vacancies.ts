import type { components } from '../../src/api/schema';
import { apiOf, chapterNamed, organisationNamed } from './api';

type Schemas = components['schemas'];

const DAY = 86_400_000;
const atNoon = (day: Date) => `${day.toISOString().slice(0, 10)}T12:00`;

/** What a field for a day and time takes: noon, so many days from now. */
export const daysFromNow = (days: number): string => atNoon(new Date(Date.now() + days * DAY));

/** A complete draft of a test's own, in Citizens Essex, with whatever the test wants to be different. */
export async function aVacancy(content: Partial<Schemas['NewVacancy']> & { title: string }) {
  const [chapter, organisation] = await Promise.all([chapterNamed('Citizens Essex'), organisationNamed('Citizens UK')]);
  const whole: Schemas['NewVacancy'] = {
    kind: 'job',
    chapterId: chapter.id,
    organisationId: organisation.id,
    summary: 'Bring neighbours together.',
    places: 1,
    terms: { type: 'salary', fullTime: { amount: '26623.00', currency: 'GBP' }, fullTimeHoursPerWeek: 37.5 },
    hours: { minimum: 20, per: 'week' },
    location: { description: 'Essex', country: 'GB', remote: 'none' },
    contract: { kind: 'permanent' },
    criteria: [{ block: 'experience', text: 'Has brought people together', level: 'essential' }],
    questions: [{ prompt: 'When did you last bring people together?', blind: true }],
    deadline: { at: `${daysFromNow(20)}:00Z`, zone: 'Europe/London' },
    ...content,
  };
  const created = await (await apiOf('hiring')).create<Schemas['VacancyView']>('/vacancies', whole);
  return { ...created, content: whole };
}

/** The same, published. */
export async function aPublishedVacancy(content: Parameters<typeof aVacancy>[0]) {
  const { value, etag } = await aVacancy(content);
  return (await apiOf('hiring')).take<Schemas['VacancyView']>(`/vacancies/${value.id}/publication`, etag);
}
