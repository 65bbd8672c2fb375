import type { Schemas } from '@/api/schemas';

type Answers = Schemas['MonitoringAnswers'];
type Question = keyof Answers;
type Choices<Q extends Question> = readonly (readonly [NonNullable<Answers[Q]>, string])[];

const PREFER_NOT = ['prefer-not-to-say', 'Prefer not to say'] as const;

const age: Choices<'age'> = [
  ['under-25', 'Under 25'],
  ['from-25-to-34', '25 to 34'],
  ['from-35-to-44', '35 to 44'],
  ['from-45-to-54', '45 to 54'],
  ['from-55-to-64', '55 to 64'],
  ['over-64', '65 or over'],
  PREFER_NOT,
];
const sex: Choices<'sex'> = [['female', 'Female'], ['male', 'Male'], PREFER_NOT];
const ethnicGroup: Choices<'ethnicGroup'> = [
  ['asian', 'Asian or Asian British'],
  ['black', 'Black, Black British, Caribbean or African'],
  ['mixed', 'Mixed or multiple ethnic groups'],
  ['white', 'White'],
  ['other', 'Another ethnic group'],
  PREFER_NOT,
];
const disability: Choices<'disability'> = [['yes', 'Yes'], ['no', 'No'], PREFER_NOT];
const religion: Choices<'religion'> = [
  ['none', 'No religion'],
  ['buddhist', 'Buddhist'],
  ['christian', 'Christian'],
  ['hindu', 'Hindu'],
  ['jewish', 'Jewish'],
  ['muslim', 'Muslim'],
  ['sikh', 'Sikh'],
  ['other', 'Another religion or belief'],
  PREFER_NOT,
];
const orientation: Choices<'orientation'> = [
  ['straight', 'Straight or heterosexual'],
  ['gay-or-lesbian', 'Gay or lesbian'],
  ['bisexual', 'Bisexual'],
  ['other', 'Another sexual orientation'],
  PREFER_NOT,
];

const question = (name: Question, label: string, choices: readonly (readonly [string, string])[], hint?: string) => ({
  name,
  label,
  hint,
  choices: choices.map(([value, words]) => ({ value, label: words })),
});

export const monitoringQuestions = [
  question('age', 'How old are you?', age),
  question('sex', 'What is your sex?', sex),
  question('ethnicGroup', 'What is your ethnic group?', ethnicGroup),
  question(
    'disability',
    'Do you have a condition that limits your daily life?',
    disability,
    'A physical or mental condition that has lasted, or will last, a year or more',
  ),
  question('religion', 'What is your religion or belief?', religion),
  question('orientation', 'What is your sexual orientation?', orientation),
];

export type MonitoringValues = Record<Question, string>;

export const nothingSaid: MonitoringValues = {
  age: '',
  sex: '',
  ethnicGroup: '',
  disability: '',
  religion: '',
  orientation: '',
};

export const saidOf = (values: MonitoringValues): Answers =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
