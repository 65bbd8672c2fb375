const STARTS = [
  'Wen',
  'Kel',
  'Thor',
  'Bram',
  'Asp',
  'Dray',
  'Fen',
  'Hol',
  'Mar',
  'Oak',
  'Pen',
  'Row',
  'Sel',
  'Tam',
  'Ut',
];
const MIDDLES = ['ing', 'er', 'al', 'on', 'wick', 'es', 'or', 'un', 'del', 'ard'];
const ENDS = ['ham', 'ley', 'ford', 'stead', 'brook', 'mere', 'combe', 'thorpe', 'field', 'worth'];

const one = (of: string[]) => of[Math.floor(Math.random() * of.length)] ?? '';

/** "Tamingbrook Allotments": a place that no other test, and no earlier run on the same data, has used. */
export const nameOf = (what: string) => `${one(STARTS)}${one(MIDDLES)}${one(MIDDLES)}${one(ENDS)} ${what}`;

/** A charity number that is nobody's: the register's numbers of seven digits start with 1. */
export const charityNumber = () => String(Math.floor(8_000_000 + Math.random() * 999_999));
