import { formatDate } from '@/ui/format';
import { clauseLabel, clauses } from './foundations';
import { allOf, kindLabel } from './messages';
import type { AgreementVersion, AgreementView } from './queries';
import { clauseText } from './values';

export interface Piece {
  text: string;
  /** Only on one side: taken out of the older text, or put into the newer. */
  changed: boolean;
}

export interface Change {
  label: string;
  before: Piece[];
  after: Piece[];
}

type Text = AgreementVersion | AgreementView;

/** Every part of the text, in the order of the document. */
const partsOf = (text: Text): { label: string; text: string }[] => [
  { label: 'Title', text: text.title },
  { label: 'Kind', text: kindLabel(text.kind) },
  { label: 'Parties', text: allOf(text.parties.map(({ organisation }) => organisation)) },
  { label: 'Starts on', text: text.startsOn ? formatDate(text.startsOn) : '' },
  { label: 'Ends on', text: text.endsOn ? formatDate(text.endsOn) : '' },
  { label: 'Review on', text: text.reviewOn ? formatDate(text.reviewOn) : '' },
  ...clauses.map(({ path }) => ({ label: clauseLabel(path), text: clauseText(text.foundations, path) })),
];

/** The parts that differ, word by word, and how many are the same. */
export function changesBetween(older: Text, newer: Text): { changes: Change[]; same: number } {
  const after = partsOf(newer);
  const pairs = partsOf(older).map((part, index) => ({ ...part, after: after[index]?.text ?? '' }));
  const changes = pairs
    .filter((part) => part.text !== part.after)
    .map((part) => ({ label: part.label, ...wordsBetween(part.text, part.after) }));
  const same = pairs.filter((part) => part.text !== '' && part.text === part.after).length;
  return { changes, same };
}

/** Words, each mark of punctuation and each gap by themselves. */
const words = (text: string): string[] => text.match(/\s+|[\p{L}\p{N}'’-]+|[^\s]/gu) ?? [];

/** The longest run of words that both share, in order, stays; the rest is marked on its side. */
export function wordsBetween(older: string, newer: string): { before: Piece[]; after: Piece[] } {
  const from = words(older);
  const to = words(newer);
  const width = to.length + 1;
  const shared = new Uint16Array((from.length + 1) * width);
  const at = (row: number, column: number) => shared[row * width + column] ?? 0;
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      shared[row * width + column] =
        from[row] === to[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const before: Piece[] = [];
  const after: Piece[] = [];
  let row = 0;
  let column = 0;
  while (row < from.length || column < to.length) {
    const left = from[row];
    const right = to[column];
    if (left !== undefined && left === right) {
      add(before, left, false);
      add(after, left, false);
      row++;
      column++;
    } else if (right === undefined || (left !== undefined && at(row + 1, column) >= at(row, column + 1))) {
      add(before, left ?? '', true);
      row++;
    } else {
      add(after, right, true);
      column++;
    }
  }
  return { before: joined(before), after: joined(after) };
}

function add(pieces: Piece[], text: string, changed: boolean): void {
  const last = pieces.at(-1);
  if (last?.changed === changed) last.text += text;
  else pieces.push({ text, changed });
}

/** A space that two changed words share is no island between them. */
function joined(pieces: Piece[]): Piece[] {
  const result: Piece[] = [];
  pieces.forEach((piece, index) => {
    const bridge =
      !piece.changed &&
      /^\s+$/.test(piece.text) &&
      pieces[index - 1]?.changed === true &&
      pieces[index + 1]?.changed === true;
    add(result, piece.text, piece.changed || bridge);
  });
  return result;
}
