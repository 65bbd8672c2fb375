import type { Schemas } from '@/api/schemas';

/** Something in an answer that may tell reviewers whose it is. */
export interface Identifier {
  what: 'your name' | 'your email address' | 'your phone number' | 'an email address';
  text: string;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** The candidate's own name (whole, or a part of it), email address and phone number, however they are spaced. */
export function identifiersIn(text: string, candidate: Schemas['Candidate'] | undefined): Identifier[] {
  if (!candidate) return [];
  const found: Identifier[] = [];
  const add = (what: Identifier['what'], match: string | undefined) => {
    if (match && !found.some((one) => one.text === match)) found.push({ what, text: match });
  };
  for (const match of text.match(EMAIL) ?? [])
    add(match.toLowerCase() === candidate.email.toLowerCase() ? 'your email address' : 'an email address', match);
  add('your phone number', phoneIn(text, candidate.phone));
  for (const name of [candidate.name, ...partsOf(candidate)])
    add('your name', text.match(new RegExp(`(?<![\\p{L}@.])${escaped(name)}(?![\\p{L}@])`, 'u'))?.[0]);
  return found.filter(({ text: one }) => !found.some(({ text: other }) => other !== one && other.includes(one)));
}

/** As they are written, with a capital: somebody called Grace may still write of grace. */
const partsOf = ({ kind, name }: Schemas['Candidate']): string[] =>
  kind === 'organisation' ? [] : name.split(/\s+/).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part));

function phoneIn(text: string, phone: string | undefined): string | undefined {
  const digits = phone?.replace(/\D/g, '').replace(/^44/, '').replace(/^0/, '') ?? '';
  if (digits.length < 7) return undefined;
  return text.match(new RegExp(`(?:\\+?44[\\s().-]*)?0?${[...digits].join('[\\s().-]*')}`))?.[0];
}

/** The text with these taken out, and no gap where they stood. */
export function without(text: string, identifiers: Identifier[]): string {
  return identifiers
    .reduce((left, { text: one }) => left.replaceAll(one, ''), text)
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/ +([.,;:!?\n])/g, '$1')
    .trim();
}
