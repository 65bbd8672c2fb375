import { ChoiceField, TextAreaField, TextField } from '@/ui/form/fields';
import type { Candidate } from './queries';

const kinds = [
  { value: 'person', label: 'As a person' },
  { value: 'organisation', label: 'For an organisation' },
];

export function CandidateFields({ openTo }: { openTo: Candidate['kind'][] }) {
  return (
    <>
      {openTo.length > 1 && <ChoiceField name="kind" label="How do you apply?" choices={kinds} />}
      <TextField
        name="name"
        label="Name"
        {...(openTo.includes('organisation') && { hint: "Yours, or the organisation's" })}
        autoComplete="name"
      />
      <TextField
        name="email"
        label="Email address"
        hint="We send the private link to your application here"
        type="email"
        autoComplete="email"
      />
      <TextField
        name="phone"
        label="Phone number"
        hint="For an informal conversation or an interview, if it comes to one"
        type="tel"
        autoComplete="tel"
        optional
      />
      <TextAreaField
        name="adjustments"
        label="Do you need anything changed for a conversation?"
        hint="Such as a room without steps. Nobody who reads or scores your answers sees it"
        rows={2}
        optional
      />
    </>
  );
}
