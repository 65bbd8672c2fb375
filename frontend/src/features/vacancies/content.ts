import type { Schemas } from '@/api/schemas';
import { instantIn } from './instants';
import type { NewVacancy } from './queries';
import type { CriterionValues, VacancyValues } from './values';

type Given<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Without what is empty: the contract knows absent, not blank. */
function filled<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== '' && value !== undefined),
  ) as Given<T>;
}

const number = (typed: string) => (typed.trim() ? Number(typed.replaceAll(',', '')) : undefined);
const amount = (typed: string) => ({ amount: typed.trim().replace(/[£,\s]/g, ''), currency: 'GBP' });

export const linesOf = (typed: string) =>
  typed
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** What is sent: trimmed, parts that nobody has begun left out. */
export function contentOf(values: VacancyValues): NewVacancy {
  const { advert, deadline } = values;
  return {
    kind: values.kind,
    title: values.title.trim(),
    chapterId: values.chapterId,
    organisationId: values.organisationId?.id ?? '',
    ...filled({ team: values.team.trim(), summary: values.summary.trim(), deadlineNote: values.deadlineNote.trim() }),
    places: Number(values.places),
    sample: values.sample,
    ...filled({
      terms: terms(values),
      hours: hours(values),
      location: location(values),
      contract: contract(values),
      deadline: deadline.at ? { at: instantIn(deadline.zone, deadline.at), zone: deadline.zone } : undefined,
    }),
    dbs: values.dbs,
    work: work(values),
    criteria: values.criteria.map(({ testedBy, ...one }) => ({
      ...one,
      text: one.text.trim(),
      ...filled({ testedBy: tests(testedBy, values) }),
    })),
    notNeeded: linesOf(values.notNeeded),
    applying: applying(values),
    review: {
      marksPerAnswer: Number(values.review.marksPerAnswer),
      ...filled({ passMark: number(values.review.passMark) }),
    },
    composition: values.composition.map(({ name, values: typed, sample }) => ({
      name: name.trim(),
      values: linesOf(typed),
      sample,
    })),
    questions: values.questions.map(({ key: _, id, maxWords, guidance, reviewGuide, ...one }) => ({
      ...one,
      ...filled({ id, maxWords: number(maxWords), guidance: guidance.trim() }),
      prompt: one.prompt.trim(),
      reviewGuide: linesOf(reviewGuide),
    })),
    timetable: values.timetable.map(({ what, provisional, from, until, text }) => ({
      what: what.trim(),
      provisional,
      ...filled({ from, until, text: text.trim() }),
    })),
    advert: {
      sections: advert.sections.map(({ heading, body, points, numbered }) => ({
        numbered,
        points: linesOf(points),
        ...filled({ heading: heading.trim(), body: body.trim() }),
      })),
      quotations: advert.quotations.map(({ text, by }) => ({ text: text.trim(), ...filled({ by: by.trim() }) })),
      perks: linesOf(advert.perks),
      links: advert.links.map(({ label, url }) => ({ label: label.trim(), ...filled({ url: url.trim() }) })),
      notes: linesOf(advert.notes),
      ...(advert.advertisedHappiness.mean && {
        advertisedHappiness: {
          mean: Number(advert.advertisedHappiness.mean),
          count: Number(advert.advertisedHappiness.count),
        },
      }),
    },
  };
}

/** A question that was taken out, or a CV that is not asked for, tests nothing. */
function tests(
  testedBy: CriterionValues['testedBy'],
  { questions, applying }: VacancyValues,
): Schemas['TestedBy'] | undefined {
  if (testedBy === 'conversation') return { stage: testedBy };
  if (testedBy === 'cv') return applying.cvRequired ? { stage: testedBy } : undefined;
  const question = questions.findIndex(({ key }) => testedBy === `question ${key}`);
  return question < 0 ? undefined : { question };
}

function terms({ terms }: VacancyValues): NewVacancy['terms'] {
  switch (terms.type) {
    case 'salary':
      return {
        type: 'salary',
        fullTime: amount(terms.fullTime.amount),
        fullTimeHoursPerWeek: Number(terms.fullTimeHoursPerWeek),
        ...filled({ scale: terms.scale.trim() }),
      };
    case 'stipend':
      return {
        type: 'stipend',
        amount: amount(terms.amount.amount),
        months: Number(terms.months),
        includesVat: terms.includesVat,
        payableTo: terms.payableTo,
        ...filled({ purpose: terms.purpose.trim() }),
      };
    case 'unpaid':
      return { type: 'unpaid', ...filled({ expenses: terms.expenses.trim() }) };
    default:
      return undefined;
  }
}

function hours({ hours }: VacancyValues): NewVacancy['hours'] {
  const minimum = number(hours.minimum);
  if (minimum === undefined) return undefined;
  return {
    minimum,
    per: hours.per,
    flexible: hours.flexible,
    coreDays: hours.coreDays,
    ...filled({ maximum: number(hours.maximum), note: hours.note.trim() }),
  };
}

function location({ location: { description, country, remote, ...rest } }: VacancyValues): NewVacancy['location'] {
  if (!description.trim()) return undefined;
  const { town, region, postcode, travel } = rest;
  return {
    description: description.trim(),
    country,
    remote,
    ...filled({ town: town.trim(), region: region.trim(), postcode: postcode.trim(), travel: travel.trim() }),
  };
}

function contract({ contract: { kind, months, startsOn, startNote } }: VacancyValues): NewVacancy['contract'] {
  return kind ? { kind, ...filled({ months: number(months), startsOn, startNote: startNote.trim() }) } : undefined;
}

function work({ work }: VacancyValues): NonNullable<NewVacancy['work']> {
  return {
    ...filled({ dutiesIntro: work.dutiesIntro.trim(), responsibilitiesIntro: work.responsibilitiesIntro.trim() }),
    duties: work.duties.map(({ heading, share, points }) => ({
      heading: heading.trim(),
      points: linesOf(points),
      ...filled({ share: number(share) }),
    })),
    responsibilities: work.responsibilities.map(({ heading, points }) => ({
      heading: heading.trim(),
      points: linesOf(points),
    })),
    targets: work.targets.map(({ alternative, fullTime, ...target }) => ({
      ...target,
      fullTime: number(fullTime) ?? 0,
      ...filled({ alternative: alternative.trim() }),
    })),
  };
}

function applying({ applying }: VacancyValues): NonNullable<NewVacancy['applying']> {
  const { lengthRule, review, ...rest } = applying;
  const maxWords = number(lengthRule.maxWords);
  return {
    ...rest,
    ...(maxWords !== undefined && {
      lengthRule: { maxWords, label: lengthRule.label.trim() || `At most ${maxWords} words` },
    }),
    review: linesOf(review),
  };
}
