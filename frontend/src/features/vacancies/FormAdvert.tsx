import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { OrganisationPicker } from '@/features/organisations/OrganisationPicker';
import { Two } from '@/ui/form/EditForm';
import { CheckField, SelectField, TextAreaField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { FormPart } from './FormPart';
import { kinds } from './messages';
import classes from './VacancyForm.module.css';
import { newEntry, newLink, newQuotation, newSection } from './values';

const onALine = 'One on each line';
const zones = ['Europe/London', 'Europe/Dublin', 'Europe/Paris', 'UTC'].map((zone) => ({ value: zone, label: zone }));

export function BasicsPart() {
  return (
    <FormPart id="basics" title="The opening">
      <SelectField name="kind" label="Kind" choices={[...kinds]} />
      <TextField name="title" label="Title" hint="The role alone: pay, place and dates have fields of their own" />
      <ChapterPicker name="chapterId" label="Chapter" hint="Its people see the draft" />
      <OrganisationPicker name="organisationId" label="Organisation that offers it" />
      <Two>
        <TextField name="team" label="Team" optional />
        <TextField name="places" label="Places" inputMode="numeric" width={6} />
      </Two>
      <Summary />
    </FormPart>
  );
}

export function PublishedBasicsPart() {
  return (
    <FormPart id="basics" title="Title and summary">
      <TextField name="title" label="Title" />
      <TextField name="team" label="Team" optional />
      <Summary />
    </FormPart>
  );
}

const Summary = () => (
  <div id="summary" tabIndex={-1}>
    <TextAreaField
      name="summary"
      label="Summary"
      hint="A few sentences: what it is and why it matters"
      rows={3}
      optional
    />
  </div>
);

export function TimetablePart({ published }: { published?: boolean }) {
  return (
    <FormPart id="deadline" title={published ? 'Timetable' : 'Deadline and timetable'}>
      {!published && (
        <Two>
          <TextField name="deadline.at" label="Deadline" type="datetime-local" optional />
          <SelectField name="deadline.zone" label="By the clock of" choices={zones} />
        </Two>
      )}
      <TextField name="deadlineNote" label="About the deadline" optional />
      <RowsField
        name="timetable"
        legend="Timetable"
        add="Add an entry"
        remove="Remove this entry"
        empty={newEntry}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextField name={`${path}.what`} label="What happens" />
            <Two>
              <TextField name={`${path}.from`} label="From" type="date" optional />
              <TextField name={`${path}.until`} label="Until" type="date" optional />
            </Two>
            <TextField name={`${path}.text`} label="Or in words" optional />
            <CheckField name={`${path}.provisional`} label="Provisional" />
          </div>
        )}
      </RowsField>
    </FormPart>
  );
}

export function AdvertPart() {
  return (
    <FormPart id="advert" title="Text of the advert">
      <RowsField
        name="advert.sections"
        legend="Sections"
        add="Add a section"
        remove="Remove this section"
        empty={newSection}
        most={30}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextField name={`${path}.heading`} label="Heading" optional />
            <TextAreaField
              name={`${path}.body`}
              label="Text"
              hint="An empty line begins a new paragraph"
              rows={4}
              optional
            />
            <TextAreaField name={`${path}.points`} label="List below it" hint={onALine} rows={2} optional />
            <CheckField name={`${path}.numbered`} label="The list counts 1, 2, 3" />
          </div>
        )}
      </RowsField>
      <TextAreaField name="advert.perks" label="Perks and benefits" hint={onALine} rows={3} optional />
      <RowsField
        name="advert.quotations"
        legend="Quotations"
        add="Add a quotation"
        remove="Remove this quotation"
        empty={newQuotation}
        most={10}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextAreaField name={`${path}.text`} label="Words" rows={2} />
            <TextField name={`${path}.by`} label="Whose" optional />
          </div>
        )}
      </RowsField>
      <RowsField name="advert.links" legend="Links" add="Add a link" remove="Remove this link" empty={newLink} ordered>
        {(path) => (
          <Two>
            <TextField name={`${path}.label`} label="What it leads to" />
            <TextField name={`${path}.url`} label="Address" type="url" optional />
          </Two>
        )}
      </RowsField>
      <TextAreaField name="advert.notes" label="Notes" hint={onALine} rows={2} optional />
      <Two>
        <TextField
          name="advert.advertisedHappiness.mean"
          label="Candidate happiness, as advertised elsewhere"
          hint="A mean from 0 to 10"
          inputMode="decimal"
          optional
        />
        <TextField name="advert.advertisedHappiness.count" label="Of how many ratings" inputMode="numeric" optional />
      </Two>
    </FormPart>
  );
}
