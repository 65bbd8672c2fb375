import { type AddressValues, addressContentOf, addressValuesOf } from '@/ui/form/address';
import type { FieldMessages } from '@/ui/form/useEditForm';
import type { LocationView, NewLocation, NewService, ServiceView } from './queries';
import type { Attendance, Status } from './words';

/** A time as the form holds it: in a month one rank for all of its days. */
export interface TimeValues {
  freq: 'weekly' | 'monthly';
  every: string;
  rank: string;
  days: string[];
  opensAt: string;
  closesAt: string;
  validFrom: string;
  validTo: string;
  note: string;
}

export interface ServiceValues {
  name: string;
  description: string;
  subjects: string[];
  people: string[];
  eligibility: string;
  minimumAge: string;
  maximumAge: string;
  cost: string;
  costNote: string;
  languages: string[];
  accessibility: string;
  attendance: Attendance[];
  schedules: TimeValues[];
  atMainAddress: boolean;
  locationIds: string[];
  areas: string[];
  website: string;
  email: string;
  phone: string;
  alert: string;
  status: Status;
  listed: boolean;
}

export const newTime: TimeValues = {
  freq: 'weekly',
  every: '1',
  rank: '1',
  days: [],
  opensAt: '',
  closesAt: '',
  validFrom: '',
  validTo: '',
  note: '',
};

const typed = (value: number | undefined) => (value === undefined ? '' : String(value));

/** Days of a month with several ranks are several rows of the form. */
function timesOf(schedule: ServiceView['schedules'][number]): TimeValues[] {
  const rows = new Map<string, string[]>();
  for (const day of schedule.days) {
    const rank = day.slice(0, -2);
    rows.set(rank, [...(rows.get(rank) ?? []), day.slice(-2)]);
  }
  return [...rows].map(([rank, days]) => ({
    freq: schedule.freq,
    every: String(schedule.every),
    rank: rank || '1',
    days,
    opensAt: schedule.opensAt,
    closesAt: schedule.closesAt,
    validFrom: schedule.validFrom ?? '',
    validTo: schedule.validTo ?? '',
    note: schedule.note ?? '',
  }));
}

export function valuesOf(view: ServiceView | undefined): ServiceValues {
  const themes = (kind: string) => view?.themes.filter((theme) => theme.kind === kind).map(({ id }) => id) ?? [];
  return {
    name: view?.name ?? '',
    description: view?.description ?? '',
    subjects: themes('subject'),
    people: themes('people'),
    eligibility: view?.eligibility ?? '',
    minimumAge: typed(view?.minimumAge),
    maximumAge: typed(view?.maximumAge),
    cost: view?.cost?.amount ?? '',
    costNote: view?.costNote ?? '',
    languages: view?.languages ?? [],
    accessibility: view?.accessibility ?? '',
    attendance: view?.attendance ?? ['in-person'],
    schedules: view?.schedules.flatMap(timesOf) ?? [],
    atMainAddress: view ? view.places.some(({ locationId }) => !locationId) : true,
    locationIds: view?.places.flatMap(({ locationId }) => locationId ?? []) ?? [],
    areas: view?.areas ?? [],
    website: view?.website ?? '',
    email: view?.email ?? '',
    phone: view?.phone ?? '',
    alert: view?.alert ?? '',
    status: view?.status ?? 'active',
    listed: view?.listed ?? true,
  };
}

const AGE = /^\d{1,3}$/;
const CLOCK = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

/** "9.30" is "09:30" */
const tidyClock = (time: string) => time.trim().replace('.', ':').padStart(5, '0');

export function validate(values: ServiceValues): FieldMessages {
  const messages: FieldMessages = {};
  if (!values.name.trim()) messages.name = 'Enter the name of the service';
  if (values.website.trim() && !/^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(values.website.trim()))
    messages.website = 'Enter a web address, like www.example.org';
  for (const age of ['minimumAge', 'maximumAge'] as const)
    if (values[age].trim() && !AGE.test(values[age].trim())) messages[age] = 'Enter an age in years, like 16';
  if (values.cost.trim() && !/^\d{1,6}(\.\d{1,2})?$/.test(values.cost.trim()))
    messages.cost = 'Enter pounds, like 3.50; 0 when it is free';
  values.schedules.forEach((time, row) => {
    const at = `schedules.${row}`;
    if (time.days.length === 0) messages[`${at}.days`] = 'Choose at least one day';
    if (!CLOCK.test(time.opensAt.trim())) messages[`${at}.opensAt`] = 'Enter when it opens, like 09:30';
    if (!CLOCK.test(time.closesAt.trim())) messages[`${at}.closesAt`] = 'Enter when it closes, like 12:00';
    else if (tidyClock(time.closesAt) <= tidyClock(time.opensAt))
      messages[`${at}.closesAt`] = 'It must close after it opens';
  });
  return messages;
}

/** Filled fields only; none of them is empty text. */
function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}

const withScheme = (website: string) => (website && !/^https?:\/\//i.test(website) ? `https://${website}` : website);

const sent = (time: TimeValues): NonNullable<NewService['schedules']>[number] => ({
  freq: time.freq,
  every: Number(time.every),
  days: time.freq === 'monthly' ? time.days.map((day) => `${time.rank}${day}`) : time.days,
  opensAt: tidyClock(time.opensAt),
  closesAt: tidyClock(time.closesAt),
  ...filled({ validFrom: time.validFrom, validTo: time.validTo, note: time.note.trim() }),
});

export function contentOf(values: ServiceValues): NewService {
  const { minimumAge, maximumAge, cost } = values;
  return {
    name: values.name.trim(),
    status: values.status,
    themeIds: [...values.subjects, ...values.people],
    languages: values.languages,
    attendance: values.attendance,
    areas: values.areas,
    atMainAddress: values.atMainAddress,
    locationIds: values.locationIds,
    schedules: values.schedules.map(sent),
    listed: values.listed,
    ...filled({
      description: values.description.trim(),
      website: withScheme(values.website.trim()),
      email: values.email.trim(),
      phone: values.phone.trim(),
      eligibility: values.eligibility.trim(),
      costNote: values.costNote.trim(),
      accessibility: values.accessibility.trim(),
      alert: values.alert.trim(),
    }),
    ...(minimumAge.trim() && { minimumAge: Number(minimumAge) }),
    ...(maximumAge.trim() && { maximumAge: Number(maximumAge) }),
    ...(cost.trim() && { cost: { amount: cost.trim(), currency: 'GBP' } }),
  };
}

export interface LocationValues {
  name: string;
  address: AddressValues;
  accessibility: string;
}

export const placeValuesOf = (view: LocationView | undefined): LocationValues => ({
  name: view?.name ?? '',
  address: addressValuesOf(view?.address),
  accessibility: view?.accessibility ?? '',
});

export const placeContentOf = (values: LocationValues, present: LocationView | undefined): NewLocation => ({
  name: values.name.trim(),
  ...addressContentOf(values.address, present?.address),
  ...filled({ accessibility: values.accessibility.trim() }),
});
