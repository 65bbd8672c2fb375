import { count } from '@/ui/format';
import type { DuplicateHoldings, DuplicateReason } from './queries';

export const reasonWords: Record<DuplicateReason, string> = {
  'same-identifier': 'Same number in a register',
  'same-name': 'Same name',
  'similar-name': 'Similar name',
  'same-email': 'Same email address',
  'same-website': 'Same website',
  'same-postcode': 'Same postcode',
};

/** "3 services, 1 person and 2 one-to-ones"; nothing where nothing hangs on it. */
export function holdingsInWords(holds: DuplicateHoldings): string {
  const parts: [number, string, string][] = [
    [holds.services, 'service', 'services'],
    [holds.locations, 'other place', 'other places'],
    [holds.offersAndNeeds, 'offer or need', 'offers and needs'],
    [holds.people, 'person', 'people'],
    [holds.oneToOnes, 'one-to-one', 'one-to-ones'],
    [holds.agreements, 'agreement', 'agreements'],
    [holds.vacancies, 'vacancy', 'vacancies'],
    [holds.parts, 'organisation that is a part of it', 'organisations that are a part of it'],
  ];
  const said = parts.filter(([number]) => number > 0).map(([number, one, many]) => count(number, one, many));
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '');
}

const weight = (holds: DuplicateHoldings) => Object.values(holds).reduce((sum, number) => sum + number, 0);

/** The one on which more hangs is the likelier to stay; of two alike the one that was there first. */
export function likelierToStay(
  one: { holds: DuplicateHoldings; createdAt: string },
  other: { holds: DuplicateHoldings; createdAt: string },
): 'one' | 'other' {
  const difference = weight(one.holds) - weight(other.holds);
  if (difference !== 0) return difference > 0 ? 'one' : 'other';
  return one.createdAt <= other.createdAt ? 'one' : 'other';
}
