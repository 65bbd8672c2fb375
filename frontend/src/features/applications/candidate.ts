import { ApiProblem } from '@/api/problem';
import type { FieldMessages } from '@/ui/form/useEditForm';
import type { Candidate } from './queries';

export interface CandidateValues {
  kind: string;
  name: string;
  email: string;
  phone: string;
  adjustments: string;
}

/** Where only one kind may apply, there is nothing to choose. */
export const candidateValues = (candidate: Candidate | undefined, openTo: Candidate['kind'][]): CandidateValues => ({
  kind: candidate?.kind ?? (openTo.length === 1 ? (openTo[0] ?? '') : ''),
  name: candidate?.name ?? '',
  email: candidate?.email ?? '',
  phone: candidate?.phone ?? '',
  adjustments: candidate?.adjustments ?? '',
});

export function validateCandidate({ kind, name, email, phone, adjustments }: CandidateValues): FieldMessages {
  const messages: FieldMessages = {};
  if (!kind) messages.kind = 'Say whether you apply as a person or for an organisation';
  if (!name.trim()) messages.name = 'Enter your name';
  if (!email.trim()) messages.email = 'Enter your email address';
  else if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
    messages.email = 'Enter an email address, like name@example.org';
  if (!/^[0-9+() .-]*$/.test(phone.trim())) messages.phone = 'Enter a phone number with digits, spaces and + only';
  if (adjustments.trim().length > 1000) messages.adjustments = 'What you need changed must be 1,000 characters or less';
  return messages;
}

export const candidateOf = ({ kind, name, email, phone, adjustments }: CandidateValues): Candidate => ({
  kind: kind as Candidate['kind'],
  name: name.trim(),
  email: email.trim(),
  ...(phone.trim() && { phone: phone.trim() }),
  ...(adjustments.trim() && { adjustments: adjustments.trim() }),
});

/** The API's pointers lead through the whole request (`candidate.email`); the form has the candidate's part of it. */
export function fieldsOfCandidate(error: unknown): never {
  if (error instanceof ApiProblem)
    for (const one of error.fields) one.field = one.field.replace(/^candidate\./, '').replace(/^vacancyId$/, '');
  throw error;
}
