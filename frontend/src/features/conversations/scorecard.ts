import type { Schemas } from '@/api/schemas';
import type { FieldMessages } from '@/ui/form/useEditForm';
import type { Scorecard } from './queries';

export interface ScoreValues {
  /** a score for each criterion of the card, in its order; empty where it did not come up */
  scores: { value: string; note: string }[];
  recommendation: string;
  summary: string;
}

export const valuesOf = (card: Scorecard): ScoreValues => ({
  scores: card.criteria.map(({ criterion }) => {
    const given = card.scores.find((one) => one.criterion === criterion);
    return { value: given ? String(given.value) : '', note: given?.note ?? '' };
  }),
  recommendation: card.recommendation ?? '',
  summary: card.summary ?? '',
});

export const contentOf = (card: Scorecard, values: ScoreValues): Schemas['NewScorecard'] => ({
  scores: card.criteria.flatMap(({ criterion }, at) => {
    const { value = '', note = '' } = values.scores[at] ?? {};
    return value ? [{ criterion, value: Number(value), ...(note.trim() && { note: note.trim() }) }] : [];
  }),
  ...(values.recommendation && { recommendation: values.recommendation as Schemas['ScorecardRecommendation'] }),
  ...(values.summary.trim() && { summary: values.summary.trim() }),
});

export function validateCard({ scores, summary }: ScoreValues): FieldMessages {
  const messages: FieldMessages = {};
  scores.forEach(({ note }, at) => {
    if (note.trim().length > 1000) messages[`scores.${at}.note`] = 'Note must be 1,000 characters or less';
  });
  if (summary.trim().length > 4000) messages.summary = 'Summary must be 4,000 characters or less';
  return messages;
}

/** What a card needs before it is filed. */
export function missingOf({ scores, recommendation }: ScoreValues): string | undefined {
  if (scores.every(({ value }) => !value)) return 'Score at least one criterion, then file it';
  return recommendation ? undefined : 'Say whether you would choose this candidate, then file it';
}
