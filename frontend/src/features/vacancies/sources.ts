import type { Schemas } from '@/api/schemas';
import type { VacancyValues } from './values';

type Source = Schemas['ImportSource'];

/** The field that shows what a whole object comes from: its first one. */
const FIRST_FIELD: Record<string, string> = {
  hours: 'hours.minimum',
  contract: 'contract.kind',
  deadline: 'deadline.at',
  terms: 'terms.type',
  'terms.fullTime': 'terms.fullTime.amount',
  'terms.amount': 'terms.amount.amount',
  'applying.lengthRule': 'applying.lengthRule.maxWords',
  'advert.advertisedHappiness': 'advert.advertisedHappiness.mean',
};

/** Lists of rows, with the field that tells one row from another. */
const ROWS: Record<string, { first: string; rowsOf: (values: VacancyValues) => object[] }> = {
  criteria: { first: 'text', rowsOf: (values) => values.criteria },
  questions: { first: 'prompt', rowsOf: (values) => values.questions },
  timetable: { first: 'what', rowsOf: (values) => values.timetable },
  'work.duties': { first: 'heading', rowsOf: (values) => values.work.duties },
  'work.responsibilities': { first: 'heading', rowsOf: (values) => values.work.responsibilities },
  'advert.sections': { first: 'heading', rowsOf: (values) => values.advert.sections },
  'advert.quotations': { first: 'text', rowsOf: (values) => values.advert.quotations },
  'advert.links': { first: 'label', rowsOf: (values) => values.advert.links },
};

/**
 * The lines that each field comes from, by the field's name. A row keeps its lines when rows are moved, added or taken
 * away: they are the lines that hold its words, and only where no row holds them, those of its place.
 */
export function sourcesOf(sources: readonly Source[], values: VacancyValues): Record<string, Source[]> {
  const fields: Record<string, Source[]> = {};
  const add = (field: string, source: Source) => {
    fields[field] = [...(fields[field] ?? []), source];
  };
  const rows = new Map<string, Source[]>();
  for (const source of sources) {
    const path = source.pointer.replace(/^#\//, '').replaceAll('/', '.');
    const row = rowOf(path);
    if (row) rows.set(`${row.list}.${row.index}`, [...(rows.get(`${row.list}.${row.index}`) ?? []), source]);
    else add(FIRST_FIELD[path] ?? path.replace(/\.\d+$/, ''), source);
  }
  for (const list of Object.keys(ROWS)) place(list, rows, values, add);
  return fields;
}

function rowOf(path: string): { list: string; index: number; rest: string } | undefined {
  const found = /^(.+?)\.(\d+)(?:\.(.+))?$/.exec(path);
  const [, list = '', index = '', rest = ''] = found ?? [];
  return list in ROWS ? { list, index: Number(index), rest } : undefined;
}

function place(
  list: string,
  rows: Map<string, Source[]>,
  values: VacancyValues,
  add: (field: string, source: Source) => void,
): void {
  const { first = '', rowsOf } = ROWS[list] ?? {};
  const present = rowsOf?.(values) ?? [];
  const texts = present.map((row) => wordsOf(row, first));
  const made = [...rows.keys()].filter((key) => rowOf(key)?.list === list);
  const taken = new Set<number>();
  const left: string[] = [];
  const put = (key: string, to: number) => {
    taken.add(to);
    for (const source of rows.get(key) ?? []) {
      const { rest = '' } = rowOf(source.pointer.replace(/^#\//, '').replaceAll('/', '.')) ?? {};
      add(`${list}.${to}.${rest === '' ? first : rest.replace(/\.\d+$/, '')}`, source);
    }
  };
  for (const key of made) {
    const place = rowOf(key)?.index ?? 0;
    const quoted = plain((rows.get(key) ?? []).map(({ text }) => text).join(' '));
    const holds = (index: number) => !taken.has(index) && texts[index] !== '' && quoted.includes(texts[index] ?? '\n');
    const to = holds(place) ? place : present.findIndex((_, index) => holds(index));
    if (to < 0) left.push(key);
    else put(key, to);
  }
  for (const key of left) {
    const place = rowOf(key)?.index ?? 0;
    if (place < present.length && !taken.has(place)) put(key, place);
  }
}

function wordsOf(row: object, first: string): string {
  const held = row as Record<string, unknown>;
  const text = [held[first], held.body, held.points].find((one) => typeof one === 'string' && one.trim() !== '');
  return plain(String(text ?? '').split('\n')[0] ?? '');
}

const plain = (text: string) =>
  text
    .replaceAll(/[\s*]+/g, ' ')
    .trim()
    .toLowerCase();
