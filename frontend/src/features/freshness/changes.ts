import type { Schemas } from '@/api/schemas';
import type { FieldMessages } from '@/ui/form/useEditForm';
import type { ConfirmationReading } from './queries';

/** What somebody without an account can propose, every text present. */
export interface ChangedValues {
  name: string;
  description: string;
  website: string;
  email: string;
  phone: string;
  address: { lines: string; town: string; county: string; postcode: string };
  remark: string;
}

export function valuesOf({ organisation, email, phone }: ConfirmationReading): ChangedValues {
  const { name, description, website, address } = organisation;
  return {
    name,
    description: description ?? '',
    website: website ?? '',
    email: email ?? '',
    phone: phone ?? '',
    address: {
      lines: address.lines?.join('\n') ?? '',
      town: address.town ?? '',
      county: address.county ?? '',
      postcode: address.postcode ?? '',
    },
    remark: '',
  };
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function validate(values: ChangedValues): FieldMessages {
  const messages: FieldMessages = {};
  if (!values.name.trim()) messages.name = 'Enter the name of the organisation';
  if (values.website.trim() && !/^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(values.website.trim()))
    messages.website = 'Enter a web address, like www.example.org';
  if (values.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email.trim()))
    messages.email = 'Enter an email address, like name@example.org';
  if (linesOf(values.address.lines).length > 4) messages['address.lines'] = 'Address must be 4 lines or fewer';
  return messages;
}

const withScheme = (website: string) => (website && !/^https?:\/\//i.test(website) ? `https://${website}` : website);

/** What is sent. The position on the map stays while the address does: nobody types one here. */
export function changesOf(
  values: ChangedValues,
  reading: ConfirmationReading,
  secret: string,
): Schemas['NewLinkProposal'] {
  const { town, county, postcode } = values.address;
  const where = filled({ town: town.trim(), county: county.trim(), postcode: postcode.trim().toUpperCase() });
  const { latitude, longitude } = reading.organisation.address;
  const moved = JSON.stringify(values.address) !== JSON.stringify(valuesOf(reading).address);
  return {
    secret,
    name: values.name.trim(),
    ...filled({
      description: values.description.trim(),
      website: withScheme(values.website.trim()),
      email: values.email.trim(),
      phone: values.phone.trim(),
      remark: values.remark.trim(),
    }),
    address: {
      lines: linesOf(values.address.lines),
      ...where,
      ...(!moved && latitude !== undefined && longitude !== undefined && { latitude, longitude }),
    },
  };
}

function filled<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')) as Partial<T>;
}
