import type { Schemas } from '@/api/schemas';
import type { Tone } from '@/ui/Badge';

export type Kind = Schemas['VacancyKind'];
export type Status = Schemas['VacancyStatus'];
export type Block = Schemas['CriterionBlock'];

interface Word<Value extends string> {
  value: Value;
  label: string;
}

export const kinds: readonly Word<Kind>[] = [
  { value: 'job', label: 'Job' },
  { value: 'open-call', label: 'Open call' },
  { value: 'volunteer', label: 'Volunteer role' },
];

export const statuses: readonly (Word<Status> & { tone: Tone })[] = [
  { value: 'draft', label: 'Draft', tone: 'attention' },
  { value: 'published', label: 'Open', tone: 'good' },
  { value: 'closed', label: 'Closed', tone: 'over' },
  { value: 'appointed', label: 'Appointed', tone: 'over' },
  { value: 'withdrawn', label: 'Withdrawn', tone: 'over' },
];

export const sorts = [
  { value: '-publishedAt', label: 'Newest' },
  { value: 'deadline', label: 'Deadline' },
  { value: 'title', label: 'Title' },
] as const;

export type Sort = (typeof sorts)[number]['value'];

export const blocks: readonly Word<Block>[] = [
  { value: 'qualifications', label: 'Qualifications' },
  { value: 'experience', label: 'Experience' },
  { value: 'skills-and-knowledge', label: 'Key skills and knowledge' },
  { value: 'qualities-and-values', label: 'Personal qualities and values' },
];

export const levels: readonly Word<Schemas['CriterionLevel']>[] = [
  { value: 'essential', label: 'Essential' },
  { value: 'desirable', label: 'Desirable' },
];

export const testedByStage: Record<Schemas['CriterionStage'], string> = {
  cv: 'The CV',
  conversation: 'The conversation',
};

export const dbsLevels: readonly Word<Schemas['DbsLevel']>[] = [
  { value: 'none', label: 'No check' },
  { value: 'basic', label: 'Basic DBS check' },
  { value: 'standard', label: 'Standard DBS check' },
  { value: 'enhanced', label: 'Enhanced DBS check' },
  { value: 'enhanced-with-barred-lists', label: 'Enhanced DBS check with barred lists' },
];

export const contracts: readonly Word<Schemas['ContractKind']>[] = [
  { value: 'permanent', label: 'Permanent' },
  { value: 'fixed-term', label: 'Fixed term' },
  { value: 'membership', label: 'Membership' },
];

export const remotes: readonly Word<Schemas['RemoteWork']>[] = [
  { value: 'none', label: 'Not from home' },
  { value: 'option', label: 'From home as an option' },
  { value: 'full', label: 'Always from home' },
];

export const days: readonly Word<Schemas['Weekday']>[] = [
  { value: 'monday', label: 'Monday' },
  { value: 'tuesday', label: 'Tuesday' },
  { value: 'wednesday', label: 'Wednesday' },
  { value: 'thursday', label: 'Thursday' },
  { value: 'friday', label: 'Friday' },
  { value: 'saturday', label: 'Saturday' },
  { value: 'sunday', label: 'Sunday' },
];

export const payees: readonly Word<Schemas['StipendPayee']>[] = [
  { value: 'member', label: 'The member' },
  { value: 'organisation', label: 'Their organisation' },
  { value: 'other-entity', label: 'Any other entity of their choice' },
];

export const applicants: readonly Word<Schemas['ApplicantKind']>[] = [
  { value: 'person', label: 'People' },
  { value: 'organisation', label: 'Organisations' },
];

export const styles: readonly Word<Schemas['AnswerStyle']>[] = [
  { value: 'letter', label: 'A letter' },
  { value: 'bullets', label: 'A set of bullet points' },
];

export const bounds: readonly Word<Schemas['TargetBound']>[] = [
  { value: 'at-least', label: 'At least' },
  { value: 'at-most', label: 'Up to' },
  { value: 'about', label: 'About' },
];

export const wordOf = <Value extends string>(words: readonly Word<Value>[], value: Value): string =>
  words.find((word) => word.value === value)?.label ?? value;
