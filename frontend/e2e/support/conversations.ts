import { expect } from '@playwright/test';
import type { components } from '../../src/api/schema';
import { apiOf } from './api';
import { locked } from './reviews';

type Schemas = components['schemas'];

/** A locked review whose best candidate is on the shortlist and revealed. */
export async function revealed() {
  const vacancy = await locked();
  const [candidate] = vacancy.candidates;
  if (!candidate) throw new Error('Nobody has applied');
  const hiring = await apiOf('hiring');
  const applications = [candidate.id];
  await hiring.create(`/vacancies/${vacancy.id}/moves`, { applications, to: 'shortlisted' });
  await hiring.create(`/vacancies/${vacancy.id}/reveals`, { applications, reason: 'Sample: the shortlist is agreed' });
  return { ...vacancy, candidate };
}

/** A day to come when London's clock is an hour before that of the server: 6 July of next year. */
export const SUMMER_DAY = `${new Date().getUTCFullYear() + 1}-07-06`;
export const SUMMER_DAY_IN_WORDS = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
  .format(new Date(SUMMER_DAY))
  .replace(',', '');

export async function offered(vacancyId: string, slot: Partial<Schemas['NewConversationSlot']> = {}) {
  return (
    await (
      await apiOf('hiring')
    ).create<Schemas['ConversationSlotView']>(`/vacancies/${vacancyId}/slots`, {
      kind: 'interview',
      startsAt: `${SUMMER_DAY}T09:00:00Z`,
      minutes: 45,
      place: 'Sample Hall, room 2, Southend',
      ...slot,
    })
  ).value;
}

export async function invited(vacancyId: string, applicationId: string, slotId: string) {
  const path = `/vacancies/${vacancyId}/conversations`;
  return (await (await apiOf('hiring')).create<Schemas['ConversationView']>(path, { applicationId, slotId })).value;
}

/** One that begins as soon as a slot can: a time is never offered in the past. */
export async function begun(vacancyId: string, applicationId: string) {
  const startsAt = new Date(Date.now() + 3_000).toISOString();
  const slot = await offered(vacancyId, {
    kind: 'informal',
    startsAt,
    minutes: 5,
    place: `Sample Café, table ${applicationId}`,
  });
  const conversation = await invited(vacancyId, applicationId, slot.id);
  const hiring = await apiOf('hiring');
  const can = async () =>
    (await hiring.read<Schemas['ConversationView']>(`/conversations/${conversation.id}`)).value.can;
  await expect.poll(can, { timeout: 15_000 }).toContain('score');
  return conversation;
}

/** Filed by that account. */
export async function scored(account: 'reviewer' | 'reviewer2' | 'hiring', id: string, value: number, note: string) {
  const api = await apiOf(account);
  await api.replace(`/conversations/${id}/scorecard`, '', {
    scores: [{ criterion: 0, value, note }],
    recommendation: value > 3 ? 'yes' : 'unsure',
    summary: `Sample: ${note}`,
  });
  await api.create(`/conversations/${id}/scorecard/filing`, undefined);
}

async function prepare() {
  const vacancy = await revealed();
  await offered(vacancy.id, { startsAt: `${SUMMER_DAY}T10:00:00Z` });
  const slot = await offered(vacancy.id);
  const conversation = await invited(vacancy.id, vacancy.candidate.id, slot.id);
  const held = await begun(vacancy.id, vacancy.candidate.id);
  await scored('reviewer2', held.id, 4, 'Asked back before answering');
  return { ...vacancy, conversation, held };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** One vacancy a worker with a conversation to come and one that began, for looking at pages. */
export function conversations() {
  prepared ??= prepare();
  return prepared;
}
