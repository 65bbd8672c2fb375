import type { Report } from './queries';

export const steps: Record<Report['funnel'][number]['step'], string> = {
  begun: 'Began an application',
  submitted: 'Submitted it',
  passed: 'Reached the pass mark',
  shortlisted: 'Shortlisted',
  revealed: 'Opened by name',
  conversation: 'Had a conversation',
  appointed: 'Appointed',
};

export const stages: Record<Report['times'][number]['stage'], string> = {
  sift: 'Waiting for the marks',
  marked: 'Waiting for the shortlist',
  shortlisted: 'On the shortlist',
  conversation: 'From invitation to decision',
};

export const questions: Record<string, string> = {
  age: 'Age',
  sex: 'Sex',
  'ethnic-group': 'Ethnic group',
  ethnicGroup: 'Ethnic group',
  disability: 'A condition that limits daily life',
  religion: 'Religion or belief',
  orientation: 'Sexual orientation',
};

/** `from-25-to-34` as it reads: 25 to 34. */
export function choiceOf(choice: string): string {
  const words = choice.replaceAll('-', ' ').replace(/^from /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
