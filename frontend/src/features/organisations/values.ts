import type { FieldMessages } from '@/ui/form/useEditForm';
import type { Kind, Status } from './messages';
import type { NewOrganisation, OrganisationView } from './queries';

interface Choice {
  id: string;
  name: string;
}

/** What the form holds: every text present, so that each field is bound; `parentId` carries its name for the picker. */
export interface OrganisationValues {
  name: string;
  kinds: Kind[];
  chapterId: string;
  parentId: Choice | null;
  description: string;
  website: string;
  email: string;
  phone: string;
  identifiers: { scheme: string; identifier: string; preferred: boolean }[];
  address: { lines: string; town: string; county: string; postcode: string; latitude: string; longitude: string };
  tags: string[];
  status: Status;
  listed: boolean;
}

const position = (value: number | undefined) => (value === undefined ? '' : String(value));

export function valuesOf(view: OrganisationView | undefined, chapterId = ''): OrganisationValues {
  const address = view?.address;
  return {
    name: view?.name ?? '',
    kinds: view?.kinds ?? [],
    chapterId: view?.chapter.id ?? chapterId,
    parentId: view?.parent ?? null,
    description: view?.description ?? '',
    website: view?.website ?? '',
    email: view?.email ?? '',
    phone: view?.phone ?? '',
    identifiers: view?.identifiers ?? [],
    address: {
      lines: address?.lines?.join('\n') ?? '',
      town: address?.town ?? '',
      county: address?.county ?? '',
      postcode: address?.postcode ?? '',
      latitude: position(address?.latitude),
      longitude: position(address?.longitude),
    },
    tags: view?.tags ?? [],
    status: view?.status ?? 'prospect',
    listed: view?.listed ?? true,
  };
}

/** Upper case, one space before the last three characters, whatever was typed between them. */
export function tidyPostcode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.length > 3 ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : plain;
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isBetween = (typed: string, least: number, most: number) => {
  const value = Number(typed);
  return !Number.isNaN(value) && value >= least && value <= most;
};

export function validate(values: OrganisationValues): FieldMessages {
  const { address } = values;
  const messages: FieldMessages = {};
  if (!values.name.trim()) messages.name = 'Enter the name of the organisation';
  if (values.kinds.length === 0) messages.kinds = 'Choose at least one kind';
  if (!values.chapterId) messages.chapterId = 'Choose the chapter it belongs to';
  if (values.website.trim() && !/^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(values.website.trim()))
    messages.website = 'Enter a web address, like www.example.org';
  if (values.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email.trim()))
    messages.email = 'Enter an email address, like name@example.org';
  if (linesOf(address.lines).length > 4) messages['address.lines'] = 'Address must be 4 lines or fewer';
  if (address.postcode.trim() && !POSTCODE.test(tidyPostcode(address.postcode)))
    messages['address.postcode'] = 'Enter a full UK postcode, like CM1 1QH';
  if (address.latitude.trim() && !isBetween(address.latitude, -90, 90))
    messages['address.latitude'] = 'Latitude must be a number from -90 to 90';
  if (address.longitude.trim() && !isBetween(address.longitude, -180, 180))
    messages['address.longitude'] = 'Longitude must be a number from -180 to 180';
  if (!address.latitude.trim() !== !address.longitude.trim())
    messages[address.latitude.trim() ? 'address.longitude' : 'address.latitude'] =
      'Enter both latitude and longitude, or neither';
  values.identifiers.forEach(({ scheme, identifier }, row) => {
    if (!scheme) messages[`identifiers.${row}.scheme`] = 'Choose the register';
    if (!identifier.trim()) messages[`identifiers.${row}.identifier`] = 'Enter the number in that register';
  });
  if (values.identifiers.filter(({ preferred }) => preferred).length > 1)
    messages.identifiers = 'Show only one identifier first';
  return messages;
}

/** What is sent: trimmed, and empty fields left out. */
export function contentOf(values: OrganisationValues): NewOrganisation {
  const { address } = values;
  const lines = linesOf(address.lines);
  const texts = {
    description: values.description.trim(),
    website: withScheme(values.website.trim()),
    email: values.email.trim(),
    phone: values.phone.trim(),
  };
  const place = {
    town: address.town.trim(),
    county: address.county.trim(),
    postcode: tidyPostcode(address.postcode),
    ...(address.latitude.trim() && { latitude: Number(address.latitude), longitude: Number(address.longitude) }),
  };
  const where = filled(place);
  const hasAddress = lines.length > 0 || Object.keys(where).length > 0;
  return {
    name: values.name.trim(),
    kinds: values.kinds,
    chapterId: values.chapterId,
    ...(values.parentId && { parentId: values.parentId.id }),
    ...filled(texts),
    identifiers: values.identifiers.map((one) => ({ ...one, identifier: one.identifier.trim() })),
    ...(hasAddress && { address: { lines, ...where } }),
    tags: values.tags,
    status: values.status,
    listed: values.listed,
  };
}

const withScheme = (website: string) => (website && !/^https?:\/\//i.test(website) ? `https://${website}` : website);

function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
