import type { FieldMessages } from '@/ui/form/useEditForm';
import type { Level } from './messages';
import type { NewPerson, PersonView } from './queries';

interface Choice {
  id: string;
  name: string;
}

/** `organisationId` carries the organisation's name for the picker. */
export interface AffiliationValues {
  organisationId: Choice | null;
  role: string;
  level: Level | '';
  from: string;
  until: string;
}

export interface PersonValues {
  name: string;
  chapterId: string;
  email: string;
  phone: string;
  affiliations: AffiliationValues[];
}

export const newAffiliation: AffiliationValues = { organisationId: null, role: '', level: '', from: '', until: '' };

export const valuesOf = (view: PersonView | undefined, chapterId = ''): PersonValues => ({
  name: view?.name ?? '',
  chapterId: view?.chapter.id ?? chapterId,
  email: view?.email ?? '',
  phone: view?.phone ?? '',
  affiliations: (view?.affiliations ?? []).map(({ organisation, role, level, from, until }) => ({
    organisationId: organisation,
    role: role ?? '',
    level,
    from: from ?? '',
    until: until ?? '',
  })),
});

export function validate(values: PersonValues): FieldMessages {
  const messages: FieldMessages = {};
  if (!values.name.trim()) messages.name = 'Enter a name';
  if (!values.chapterId) messages.chapterId = 'Choose the chapter that looks after this contact';
  if (values.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(values.email.trim()))
    messages.email = 'Enter an email address, like name@example.org';
  values.affiliations.forEach(({ organisationId, level, from, until }, row) => {
    if (!organisationId) messages[`affiliations.${row}.organisationId`] = 'Choose an organisation';
    if (!level) messages[`affiliations.${row}.level`] = 'Choose a level';
    if (from && until && until < from)
      messages[`affiliations.${row}.until`] = 'Choose a last day on or after the first';
  });
  return messages;
}

/** What is sent: trimmed, and empty fields left out. */
export function contentOf(values: PersonValues): NewPerson {
  const email = values.email.trim();
  const phone = values.phone.trim();
  return {
    name: values.name.trim(),
    chapterId: values.chapterId,
    ...(email && { email }),
    ...(phone && { phone }),
    affiliations: values.affiliations.map(({ organisationId, role, level, from, until }) => ({
      organisationId: organisationId?.id ?? '',
      level: level || 'frontline',
      ...(role.trim() && { role: role.trim() }),
      ...(from && { from }),
      ...(until && { until }),
    })),
  };
}
