import type { Schemas } from '@/api/schemas';

export const money = (amount: string) => ({ amount, currency: 'GBP' });

/** An opening with a bit of everything that its page can show. */
export const vacancy: Schemas['VacancyView'] = {
  id: '00000000-0000-7000-8000-0000000000a1',
  version: 1,
  kind: 'job',
  status: 'published',
  title: 'Sample Organiser Post',
  chapter: { id: '00000000-0000-7000-8000-0000000000c1', name: 'Citizens Essex' },
  organisation: { id: '00000000-0000-7000-8000-0000000000b1', name: 'Citizens UK' },
  summary: 'Learn the craft.',
  places: 1,
  sample: false,
  terms: { type: 'salary', fullTime: money('26623.00'), fullTimeHoursPerWeek: 37.5, proRata: money('14198.93') },
  hours: { minimum: 20, per: 'week', flexible: true, coreDays: ['tuesday'] },
  location: { description: 'Essex', country: 'GB', remote: 'option' },
  contract: { kind: 'permanent' },
  dbs: 'enhanced',
  shareOfPost: 0.533,
  work: {
    duties: [{ heading: 'Local development', share: 0.2, points: ['Build a team'] }],
    responsibilities: [{ heading: 'Teamwork', points: ['Reflect'] }],
    targets: [{ description: 'Raised', bound: 'at-least', fullTime: 30000, unit: 'GBP', proRata: true, atPost: 16000 }],
  },
  criteria: [{ block: 'qualities-and-values', text: 'A passion for justice', level: 'essential' }],
  notNeeded: ['A senior title'],
  applying: { openTo: ['person'], answerStyles: ['letter'], cvRequired: true, chosenAsASet: false, review: [] },
  composition: [],
  questions: [
    { id: '00000000-0000-7000-8000-0000000000d1', prompt: 'Why?', blind: true, reviewGuide: [], sample: false },
  ],
  deadline: { at: '2099-06-06T23:59:00+01:00', zone: 'Europe/London' },
  timetable: [{ what: 'Interviews', from: '2099-06-15', provisional: true }],
  advert: {
    sections: [{ heading: 'About us', body: 'One.\n\nTwo.', points: ['A point'], numbered: false }],
    quotations: [],
    perks: ['Free fruit'],
    links: [],
    notes: [],
    advertisedHappiness: { mean: 8.3, count: 1200 },
  },
  publishedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  acceptsApplications: true,
  full: false,
  warnings: [],
  missing: [],
  can: [],
};
