import type { Candidate, Dimension, DimensionCoverage } from './queries';

export interface Brought {
  covered: number;
  named: number;
  /** The mean of those scores that there are. */
  score: number | undefined;
  dimensions: DimensionCoverage[];
}

/** What a group brings, counted as the server counts it, for a set that is not saved yet. */
export function broughtBy(dimensions: Dimension[], group: Candidate[]): Brought {
  const each = dimensions.map(({ name, values }) => {
    const brought = group.flatMap(({ traits }) => traits.filter(({ dimension }) => dimension === name));
    const members = values.map((value) => ({
      value,
      members: brought.filter((trait) => trait.value === value).length,
    }));
    return {
      dimension: name,
      values: members,
      covered: members.filter((one) => one.members > 0).length,
      unknown: group.length - brought.length,
    };
  });
  const scores = group.flatMap(({ score }) => (score === undefined ? [] : [score]));
  return {
    covered: each.reduce((sum, { covered }) => sum + covered, 0),
    named: dimensions.reduce((sum, { values }) => sum + values.length, 0),
    score: scores.length === 0 ? undefined : scores.reduce((sum, one) => sum + one, 0) / scores.length,
    dimensions: each,
  };
}

/** The values that somebody would bring and nobody in the group brings yet. */
export function wouldAdd(candidate: Candidate, group: Candidate[]): string[] {
  const there = new Set(group.flatMap(({ traits }) => traits.map(keyOf)));
  return candidate.traits.filter((trait) => !there.has(keyOf(trait))).map(keyOf);
}

export const keyOf = ({ dimension, value }: { dimension: string; value: string }) => `${dimension}: ${value}`;

export const missingOf = ({ values }: DimensionCoverage): string[] =>
  values.filter(({ members }) => members === 0).map(({ value }) => value);

export const sameMembers = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((id) => other.includes(id));
