import type { FieldMessages } from './useEditForm';

/** An address as a form holds it. */
export interface AddressValues {
  lines: string;
  town: string;
  county: string;
  postcode: string;
  latitude: string;
  longitude: string;
}

interface Address {
  lines?: string[];
  town?: string;
  county?: string;
  postcode?: string;
  latitude?: number;
  longitude?: number;
}

const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

const position = (value: number | undefined) => (value === undefined ? '' : String(value));

export const addressValuesOf = (address: Address | undefined): AddressValues => ({
  lines: address?.lines?.join('\n') ?? '',
  town: address?.town ?? '',
  county: address?.county ?? '',
  postcode: address?.postcode ?? '',
  latitude: position(address?.latitude),
  longitude: position(address?.longitude),
});

/** Upper case, one space before the last three characters, whatever was typed between them. */
export function tidyPostcode(typed: string): string {
  const plain = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plain.length > 3 ? `${plain.slice(0, -3)} ${plain.slice(-3)}` : plain;
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const isBetween = (typed: string, least: number, most: number) => {
  const value = Number(typed);
  return !Number.isNaN(value) && value >= least && value <= most;
};

export function validateAddress({ lines, postcode, latitude, longitude }: AddressValues): FieldMessages {
  const messages: FieldMessages = {};
  if (linesOf(lines).length > 4) messages['address.lines'] = 'Address must be 4 lines or fewer';
  if (postcode.trim() && !POSTCODE.test(tidyPostcode(postcode)))
    messages['address.postcode'] = 'Enter a full UK postcode, like CM1 1QH';
  if (latitude.trim() && !isBetween(latitude, -90, 90))
    messages['address.latitude'] = 'Latitude must be a number from -90 to 90';
  if (longitude.trim() && !isBetween(longitude, -180, 180))
    messages['address.longitude'] = 'Longitude must be a number from -180 to 180';
  if (!latitude.trim() !== !longitude.trim())
    messages[latitude.trim() ? 'address.longitude' : 'address.latitude'] =
      'Enter both latitude and longitude, or neither';
  return messages;
}

/** What is sent; nothing where nothing is known. A pin that nobody moved stays behind when the postcode moves. */
export function addressContentOf(values: AddressValues, present: Address | undefined): { address?: Address } {
  const before = addressValuesOf(present);
  const postcode = tidyPostcode(values.postcode);
  const left =
    postcode !== before.postcode && values.latitude === before.latitude && values.longitude === before.longitude;
  const texts = { town: values.town.trim(), county: values.county.trim(), postcode };
  const address = {
    ...(Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as Partial<typeof texts>),
    ...(values.latitude.trim() && !left && { latitude: Number(values.latitude), longitude: Number(values.longitude) }),
  };
  const lines = linesOf(values.lines);
  return lines.length > 0 || Object.keys(address).length > 0 ? { address: { lines, ...address } } : {};
}
