import type { FieldMessages } from '@/ui/form/useEditForm';
import { linesOf } from './content';
import type { VacancyValues } from './values';

const isMoney = (typed: string) => /^[£\s]*[0-9][0-9,]{0,11}(\.[0-9]{1,2})?$/.test(typed.trim());
const isNumber = (typed: string) => /^[0-9][0-9,]*(\.[0-9]+)?$/.test(typed.trim());
const isWhole = (typed: string) => /^[1-9][0-9]*$/.test(typed.trim());

/** What would be refused anyway, said before it is sent. What publishing needs besides, the draft's page tells. */
export function validate(values: VacancyValues): FieldMessages {
  const messages: FieldMessages = {};
  const need = (holds: unknown, field: string, mend: string) => {
    if (!holds) messages[field] = mend;
  };
  need(values.title.trim(), 'title', 'Enter a title');
  need(values.chapterId, 'chapterId', 'Choose a chapter');
  need(values.organisationId, 'organisationId', 'Choose the organisation that offers it');
  need(isWhole(values.places), 'places', 'Enter the number of places');
  terms(values, need);
  for (const field of ['minimum', 'maximum'] as const) {
    const typed = values.hours[field];
    need(!typed.trim() || isNumber(typed), `hours.${field}`, 'Enter hours as a number, like 20');
  }
  need(values.applying.openTo.length > 0, 'applying.openTo', 'Choose who may apply');
  need(values.applying.answerStyles.length > 0, 'applying.answerStyles', 'Choose how answers may be written');
  const { passMark } = values.review;
  need(
    !passMark.trim() || /^(?:[1-4](?:\.[0-9]{1,2})?|5(?:\.0{1,2})?)$/.test(passMark.trim()),
    'review.passMark',
    'Enter a mark from 1 to 5, like 3.5',
  );
  work(values, need);
  values.criteria.forEach(({ text }, row) => {
    need(text.trim(), `criteria.${row}.text`, 'Enter the criterion');
  });
  values.composition.forEach(({ name, values: typed }, row) => {
    need(name.trim(), `composition.${row}.name`, 'Name the dimension');
    const named = linesOf(typed).length;
    need(named >= 2 && named <= 12, `composition.${row}.values`, 'Name 2 to 12 values, one on each line');
  });
  values.questions.forEach(({ prompt, maxWords, reviewGuide }, row) => {
    need(prompt.trim(), `questions.${row}.prompt`, 'Enter the question');
    need(!maxWords.trim() || isWhole(maxWords), `questions.${row}.maxWords`, 'Enter a whole number of words');
    need(
      [0, 5].includes(linesOf(reviewGuide).length),
      `questions.${row}.reviewGuide`,
      'Describe the five marks on five lines, or none',
    );
  });
  values.timetable.forEach(({ what }, row) => {
    need(what.trim(), `timetable.${row}.what`, 'Say what happens');
  });
  values.advert.quotations.forEach(({ text }, row) => {
    need(text.trim(), `advert.quotations.${row}.text`, 'Enter the words');
  });
  values.advert.links.forEach(({ label }, row) => {
    need(label.trim(), `advert.links.${row}.label`, 'Say what the link leads to');
  });
  return messages;
}

type Need = (holds: unknown, field: string, mend: string) => void;

function terms({ terms }: VacancyValues, need: Need): void {
  if (terms.type === 'salary') {
    need(isMoney(terms.fullTime.amount), 'terms.fullTime.amount', 'Enter the full-time salary, like 26623.00');
    need(isNumber(terms.fullTimeHoursPerWeek), 'terms.fullTimeHoursPerWeek', 'Enter the hours of a full-time week');
  }
  if (terms.type === 'stipend') {
    need(isMoney(terms.amount.amount), 'terms.amount.amount', 'Enter the stipend a month, like 500');
    need(isWhole(terms.months), 'terms.months', 'Enter the number of months');
    need(terms.payableTo.length > 0, 'terms.payableTo', 'Choose who may be paid');
  }
}

function work({ work }: VacancyValues, need: Need): void {
  work.duties.forEach(({ heading, share }, row) => {
    need(heading.trim(), `work.duties.${row}.heading`, 'Enter a heading');
    need(
      !share.trim() || (isNumber(share) && Number(share) <= 1),
      `work.duties.${row}.share`,
      'Enter a share between 0 and 1, like 0.2',
    );
  });
  work.responsibilities.forEach(({ heading }, row) => {
    need(heading.trim(), `work.responsibilities.${row}.heading`, 'Enter a heading');
  });
  work.targets.forEach(({ description, fullTime, unit }, row) => {
    need(description.trim(), `work.targets.${row}.description`, 'Say what is to be reached');
    need(isNumber(fullTime), `work.targets.${row}.fullTime`, 'Enter a figure');
    need(unit.trim(), `work.targets.${row}.unit`, 'Enter a unit');
  });
}
