import { createContext } from 'react';

export interface GlossaryWord {
  id: string;
  word: string;
  forms: string[];
  meaning: string;
  usages: { who: string; meaning: string }[];
}

/** How a page comes by the words, which are fetched once a page holds prose; the app plugs itself in here. */
export const GlossaryContext = createContext<() => readonly GlossaryWord[]>(() => []);

export type GlossedPart = string | { text: string; word: GlossaryWord };

interface Finder {
  pattern: RegExp;
  byForm: Map<string, GlossaryWord>;
}

const finders = new WeakMap<readonly GlossaryWord[], Finder>();
const plain = (form: string) => form.toLowerCase().replace(/\s+/g, ' ');

function finderOf(words: readonly GlossaryWord[]): Finder {
  const known = finders.get(words);
  if (known) return known;
  const byForm = new Map<string, GlossaryWord>();
  for (const word of words) for (const form of [word.word, ...word.forms]) byForm.set(plain(form), word);
  const forms = [...byForm.keys()]
    .sort((one, other) => other.length - one.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  const finder = {
    pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}-])`, 'giu'),
    byForm,
  };
  finders.set(words, finder);
  return finder;
}

/** The text in parts, in which each known word stands apart where it comes first. */
export function glossed(text: string, words: readonly GlossaryWord[]): GlossedPart[] {
  if (words.length === 0) return [text];
  const { pattern, byForm } = finderOf(words);
  const parts: GlossedPart[] = [];
  const seen = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const word = byForm.get(plain(match[0]));
    if (!word || seen.has(word.id)) continue;
    seen.add(word.id);
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ text: match[0], word });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
