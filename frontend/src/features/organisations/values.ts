import { type AddressValues, addressContentOf, addressValuesOf, validateAddress } from '@/ui/form/address';
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
  address: AddressValues;
  tags: string[];
  status: Status;
  listed: boolean;
}

export function valuesOf(view: OrganisationView | undefined, chapterId = ''): OrganisationValues {
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
    address: addressValuesOf(view?.address),
    tags: view?.tags ?? [],
    status: view?.status ?? 'prospect',
    listed: view?.listed ?? true,
  };
}

export function validate(values: OrganisationValues): FieldMessages {
  const messages: FieldMessages = validateAddress(values.address);
  if (!values.name.trim()) messages.name = 'Enter the name of the organisation';
  if (values.kinds.length === 0) messages.kinds = 'Choose at least one kind';
  if (!values.chapterId) messages.chapterId = 'Choose the chapter it belongs to';
  if (values.website.trim() && !/^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(values.website.trim()))
    messages.website = 'Enter a web address, like www.example.org';
  if (values.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email.trim()))
    messages.email = 'Enter an email address, like name@example.org';
  values.identifiers.forEach(({ scheme, identifier }, row) => {
    if (!scheme) messages[`identifiers.${row}.scheme`] = 'Choose the register';
    if (!identifier.trim()) messages[`identifiers.${row}.identifier`] = 'Enter the number in that register';
  });
  if (values.identifiers.filter(({ preferred }) => preferred).length > 1)
    messages.identifiers = 'Show only one identifier first';
  return messages;
}

/** What is sent: trimmed, and empty fields left out. */
export function contentOf(values: OrganisationValues, present?: OrganisationView): NewOrganisation {
  const texts = {
    description: values.description.trim(),
    website: withScheme(values.website.trim()),
    email: values.email.trim(),
    phone: values.phone.trim(),
  };
  return {
    name: values.name.trim(),
    kinds: values.kinds,
    chapterId: values.chapterId,
    ...(values.parentId && { parentId: values.parentId.id }),
    ...filled(texts),
    identifiers: values.identifiers.map((one) => ({ ...one, identifier: one.identifier.trim() })),
    ...addressContentOf(values.address, present?.address),
    tags: values.tags,
    status: values.status,
    listed: values.listed,
  };
}

const withScheme = (website: string) => (website && !/^https?:\/\//i.test(website) ? `https://${website}` : website);

function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
