import type { Schemas } from '@/api/schemas';
import { localIn } from './instants';
import type { VacancyView } from './queries';

interface Choice {
  id: string;
  name: string;
}

/** What the form holds: every text present, lists of plain texts as one text with a line each. */
export interface VacancyValues {
  kind: Schemas['VacancyKind'];
  title: string;
  chapterId: string;
  organisationId: Choice | null;
  team: string;
  summary: string;
  places: string;
  sample: boolean;
  terms: TermsValues;
  hours: {
    minimum: string;
    maximum: string;
    per: Schemas['HoursPeriod'];
    flexible: boolean;
    coreDays: Schemas['Weekday'][];
    note: string;
  };
  location: {
    description: string;
    town: string;
    region: string;
    postcode: string;
    country: string;
    remote: Schemas['RemoteWork'];
    travel: string;
  };
  contract: { kind: Schemas['ContractKind'] | ''; months: string; startsOn: string; startNote: string };
  dbs: Schemas['DbsLevel'];
  work: {
    dutiesIntro: string;
    duties: { heading: string; share: string; points: string }[];
    responsibilitiesIntro: string;
    responsibilities: { heading: string; points: string }[];
    targets: TargetValues[];
  };
  criteria: CriterionValues[];
  notNeeded: string;
  applying: {
    openTo: Schemas['ApplicantKind'][];
    answerStyles: Schemas['AnswerStyle'][];
    lengthRule: { maxWords: string; label: string };
    cvRequired: boolean;
    chosenAsASet: boolean;
    review: string;
  };
  /** How answers are marked. */
  review: { marksPerAnswer: string; passMark: string };
  /** What the group as a whole is looked at by. */
  composition: { name: string; values: string; sample: boolean }[];
  questions: QuestionValues[];
  deadline: { at: string; zone: string };
  deadlineNote: string;
  timetable: { what: string; from: string; until: string; text: string; provisional: boolean }[];
  advert: {
    sections: { heading: string; body: string; points: string; numbered: boolean }[];
    quotations: { text: string; by: string }[];
    perks: string;
    links: { label: string; url: string }[];
    notes: string;
    advertisedHappiness: { mean: string; count: string };
  };
}

export interface TermsValues {
  type: '' | 'salary' | 'stipend' | 'unpaid';
  fullTime: { amount: string };
  fullTimeHoursPerWeek: string;
  scale: string;
  amount: { amount: string };
  months: string;
  includesVat: boolean;
  payableTo: Schemas['StipendPayee'][];
  purpose: string;
  expenses: string;
}

interface TargetValues {
  description: string;
  bound: Schemas['TargetBound'];
  fullTime: string;
  unit: string;
  proRata: boolean;
  alternative: string;
}

/** What tests it: nothing yet, a stage, or a question by its key. */
export interface CriterionValues {
  block: Schemas['CriterionBlock'];
  text: string;
  level: Schemas['CriterionLevel'];
  testedBy: '' | Schemas['CriterionStage'] | `question ${string}`;
}

export interface QuestionValues {
  /** Stays with it while questions are moved, also before it has an id. */
  key: string;
  id: string;
  prompt: string;
  guidance: string;
  blind: boolean;
  maxWords: string;
  reviewGuide: string;
  sample: boolean;
}

export const newDuty: VacancyValues['work']['duties'][number] = { heading: '', share: '', points: '' };
export const newResponsibility: VacancyValues['work']['responsibilities'][number] = { heading: '', points: '' };
export const newTarget: TargetValues = {
  description: '',
  bound: 'at-least',
  fullTime: '',
  unit: '',
  proRata: true,
  alternative: '',
};
export const newCriterion: CriterionValues = { block: 'experience', text: '', level: 'essential', testedBy: '' };
export const newQuestion = (): QuestionValues => ({
  key: crypto.randomUUID(),
  id: '',
  prompt: '',
  guidance: '',
  blind: true,
  maxWords: '',
  reviewGuide: '',
  sample: false,
});
export const newDimension: VacancyValues['composition'][number] = { name: '', values: '', sample: false };
export const newEntry: VacancyValues['timetable'][number] = {
  what: '',
  from: '',
  until: '',
  text: '',
  provisional: false,
};
export const newSection: VacancyValues['advert']['sections'][number] = {
  heading: '',
  body: '',
  points: '',
  numbered: false,
};
export const newQuotation: VacancyValues['advert']['quotations'][number] = { text: '', by: '' };
export const newLink: VacancyValues['advert']['links'][number] = { label: '', url: '' };

const text = (value: string | number | undefined) => (value === undefined ? '' : String(value));
const lines = (given: readonly string[] | undefined) => (given ?? []).join('\n');

export function valuesOf(view: VacancyView | undefined, chapterId = ''): VacancyValues {
  return {
    kind: view?.kind ?? 'job',
    title: text(view?.title),
    chapterId: view?.chapter.id ?? chapterId,
    organisationId: view?.organisation ?? null,
    team: text(view?.team),
    summary: text(view?.summary),
    places: text(view?.places ?? 1),
    sample: view?.sample ?? false,
    terms: termsOf(view?.terms),
    hours: hoursOf(view),
    location: placeOf(view),
    contract: {
      kind: view?.contract?.kind ?? '',
      months: text(view?.contract?.months),
      startsOn: text(view?.contract?.startsOn),
      startNote: text(view?.contract?.startNote),
    },
    dbs: view?.dbs ?? 'none',
    work: workOf(view),
    criteria: criteriaOf(view),
    notNeeded: lines(view?.notNeeded),
    applying: applyingOf(view),
    review: { marksPerAnswer: text(view?.review?.marksPerAnswer ?? 3), passMark: text(view?.review?.passMark) },
    composition: (view?.composition ?? []).map(({ name, values, sample }) => ({
      name,
      values: lines(values),
      sample: sample ?? false,
    })),
    questions: (view?.questions ?? []).map((one, place) => ({
      key: keyOf(one, place),
      id: text(one.id),
      prompt: one.prompt,
      guidance: text(one.guidance),
      blind: one.blind,
      maxWords: text(one.maxWords),
      reviewGuide: lines(one.reviewGuide),
      sample: one.sample ?? false,
    })),
    deadline: { at: view?.deadline ? localIn(view.deadline) : '', zone: view?.deadline?.zone ?? 'Europe/London' },
    deadlineNote: text(view?.deadlineNote),
    timetable: (view?.timetable ?? []).map((one) => ({
      what: one.what,
      from: text(one.from),
      until: text(one.until),
      text: text(one.text),
      provisional: one.provisional ?? false,
    })),
    advert: advertOf(view),
  };
}

const keyOf = ({ id }: Schemas['VacancyQuestion'], place: number) => id ?? `new-${place}`;

function criteriaOf(view: VacancyView | undefined): CriterionValues[] {
  return (view?.criteria ?? []).map(({ testedBy, ...criterion }) => {
    const question = testedBy?.question === undefined ? undefined : view?.questions[testedBy.question];
    return {
      ...criterion,
      testedBy: question ? `question ${keyOf(question, testedBy?.question ?? 0)}` : (testedBy?.stage ?? ''),
    };
  });
}

function termsOf(terms: VacancyView['terms']): TermsValues {
  const salary = terms?.type === 'salary' ? terms : undefined;
  const stipend = terms?.type === 'stipend' ? terms : undefined;
  return {
    type: terms?.type ?? '',
    fullTime: { amount: text(salary?.fullTime.amount) },
    fullTimeHoursPerWeek: text(salary?.fullTimeHoursPerWeek ?? 37.5),
    scale: text(salary?.scale),
    amount: { amount: text(stipend?.amount.amount) },
    months: text(stipend?.months),
    includesVat: stipend?.includesVat ?? false,
    payableTo: stipend?.payableTo ?? ['member'],
    purpose: text(stipend?.purpose),
    expenses: text(terms?.type === 'unpaid' ? terms.expenses : undefined),
  };
}

function hoursOf(view: VacancyView | undefined): VacancyValues['hours'] {
  const hours = view?.hours;
  return {
    minimum: text(hours?.minimum),
    maximum: text(hours?.maximum),
    per: hours?.per ?? 'week',
    flexible: hours?.flexible ?? false,
    coreDays: hours?.coreDays ?? [],
    note: text(hours?.note),
  };
}

function placeOf(view: VacancyView | undefined): VacancyValues['location'] {
  const location = view?.location;
  return {
    description: text(location?.description),
    town: text(location?.town),
    region: text(location?.region),
    postcode: text(location?.postcode),
    country: location?.country ?? 'GB',
    remote: location?.remote ?? 'none',
    travel: text(location?.travel),
  };
}

function workOf(view: VacancyView | undefined): VacancyValues['work'] {
  const work = view?.work;
  return {
    dutiesIntro: text(work?.dutiesIntro),
    duties: (work?.duties ?? []).map(({ heading, share, points }) => ({
      heading,
      share: text(share),
      points: lines(points),
    })),
    responsibilitiesIntro: text(work?.responsibilitiesIntro),
    responsibilities: (work?.responsibilities ?? []).map(({ heading, points }) => ({ heading, points: lines(points) })),
    targets: (work?.targets ?? []).map(({ atPost: _, ...target }) => ({
      ...target,
      fullTime: text(target.fullTime),
      alternative: text(target.alternative),
    })),
  };
}

function applyingOf(view: VacancyView | undefined): VacancyValues['applying'] {
  const applying = view?.applying;
  return {
    openTo: applying?.openTo ?? ['person'],
    answerStyles: applying?.answerStyles ?? ['letter'],
    lengthRule: { maxWords: text(applying?.lengthRule?.maxWords), label: text(applying?.lengthRule?.label) },
    cvRequired: applying?.cvRequired ?? false,
    chosenAsASet: applying?.chosenAsASet ?? false,
    review: lines(applying?.review),
  };
}

function advertOf(view: VacancyView | undefined): VacancyValues['advert'] {
  const advert = view?.advert;
  return {
    sections: (advert?.sections ?? []).map((one) => ({
      heading: text(one.heading),
      body: text(one.body),
      points: lines(one.points),
      numbered: one.numbered ?? false,
    })),
    quotations: (advert?.quotations ?? []).map((one) => ({ text: one.text, by: text(one.by) })),
    perks: lines(advert?.perks),
    links: (advert?.links ?? []).map((one) => ({ label: one.label, url: text(one.url) })),
    notes: lines(advert?.notes),
    advertisedHappiness: {
      mean: text(advert?.advertisedHappiness?.mean),
      count: text(advert?.advertisedHappiness?.count),
    },
  };
}
