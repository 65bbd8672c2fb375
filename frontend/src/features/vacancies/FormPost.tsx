import { Two } from '@/ui/form/EditForm';
import { CheckField, ChecksField, ChoiceField, SelectField, TextAreaField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { formatMoney } from '@/ui/format';
import { FormPart } from './FormPart';
import { bounds, contracts, days, payees, remotes } from './messages';
import { proRata, stipendTotal } from './pay';
import classes from './VacancyForm.module.css';
import { newDuty, newResponsibility, newTarget, type VacancyValues } from './values';

const onALine = 'One on each line';
const pounds = (amount: string) => formatMoney({ amount, currency: 'GBP' });

export function PayPart({ values }: { values: VacancyValues }) {
  const { terms, hours, places } = values;
  return (
    <FormPart id="terms" title="Pay">
      <ChoiceField
        name="terms.type"
        label="What is paid"
        choices={[
          { value: 'salary', label: 'A salary', hint: 'The full-time figure; what the hours earn is computed' },
          { value: 'stipend', label: 'A stipend', hint: 'An amount a month for each member' },
          { value: 'unpaid', label: 'Nothing' },
          { value: '', label: 'Not decided yet' },
        ]}
      />
      {terms.type === 'salary' && (
        <>
          <Two>
            <TextField name="terms.fullTime.amount" label="Full-time salary a year, in pounds" inputMode="decimal" />
            <TextField name="terms.fullTimeHoursPerWeek" label="Hours of a full-time week" inputMode="decimal" />
          </Two>
          <TextField name="terms.scale" label="Step of a pay scale" optional />
          <Computed
            words="For the hours below it comes to"
            figure={proRata(terms.fullTime.amount, hours.minimum, terms.fullTimeHoursPerWeek)}
            after="a year"
          />
        </>
      )}
      {terms.type === 'stipend' && <StipendFields total={stipendTotal(terms.amount.amount, terms.months, places)} />}
      {terms.type === 'unpaid' && <TextField name="terms.expenses" label="Expenses that are paid back" optional />}
    </FormPart>
  );
}

function StipendFields({ total }: { total: ReturnType<typeof stipendTotal> }) {
  return (
    <>
      <Two>
        <TextField name="terms.amount.amount" label="A month, in pounds" inputMode="decimal" />
        <TextField name="terms.months" label="Months" inputMode="numeric" />
      </Two>
      <CheckField name="terms.includesVat" label="VAT is included" />
      <ChecksField name="terms.payableTo" label="Payable to" choices={[...payees]} />
      <TextAreaField name="terms.purpose" label="What it is for" rows={2} optional />
      <Computed words="Each member gets" figure={total?.each} after="in all" />
      <Computed words="All places come to" figure={total?.all} after="" />
    </>
  );
}

function Computed({ words, figure, after }: { words: string; figure: string | undefined; after: string }) {
  if (!figure) return null;
  return (
    <p className={classes.computed} role="status">
      {words} <strong>{pounds(figure)}</strong> {after}
    </p>
  );
}

export function HoursPart() {
  return (
    <FormPart id="hours" title="Hours, place and contract">
      <Two>
        <TextField name="hours.minimum" label="Hours" hint="Or the least of a range" inputMode="decimal" />
        <TextField name="hours.maximum" label="At most" hint="Only for a range" inputMode="decimal" optional />
      </Two>
      <SelectField
        name="hours.per"
        label="Counted in a"
        choices={[
          { value: 'week', label: 'Week' },
          { value: 'month', label: 'Month' },
        ]}
      />
      <ChecksField name="hours.coreDays" label="Core days" choices={[...days]} optional />
      <CheckField name="hours.flexible" label="The times can be agreed" />
      <TextField name="hours.note" label="About the hours" optional />
      <h3 id="location" tabIndex={-1}>
        Place
      </h3>
      <TextField name="location.description" label="Where it is" hint="As the advert should say it, like Essex" />
      <Two>
        <TextField name="location.town" label="Town or city" optional />
        <TextField name="location.region" label="County or region" optional />
      </Two>
      <Two>
        <TextField name="location.postcode" label="Postcode" optional />
        <TextField name="location.country" label="Country" hint="Two capitals, like GB" />
      </Two>
      <SelectField name="location.remote" label="Work from home" choices={[...remotes]} />
      <TextField name="location.travel" label="Travel" optional />
      <h3 id="contract" tabIndex={-1}>
        Contract
      </h3>
      <Two>
        <SelectField name="contract.kind" label="Kind" empty="Not decided yet" choices={[...contracts]} />
        <TextField name="contract.months" label="Months" hint="Empty when it has no end" inputMode="numeric" optional />
      </Two>
      <Two>
        <TextField name="contract.startsOn" label="Starts on" type="date" optional />
        <TextField name="contract.startNote" label="Or in words" optional />
      </Two>
    </FormPart>
  );
}

export function WorkPart() {
  return (
    <FormPart id="work" title="Duties and targets">
      <TextField name="work.dutiesIntro" label="Words before the duties" optional />
      <RowsField
        name="work.duties"
        legend="Groups of duties"
        add="Add a group"
        remove="Remove this group"
        empty={newDuty}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextField name={`${path}.heading`} label="Heading" />
            <TextField
              name={`${path}.share`}
              label="Share of a full-time post"
              hint="Such as 0.2 for a fifth"
              inputMode="decimal"
              width={8}
              optional
            />
            <TextAreaField name={`${path}.points`} label="Points" hint={onALine} rows={2} />
          </div>
        )}
      </RowsField>
      <TextField name="work.responsibilitiesIntro" label="Words before the responsibilities" optional />
      <RowsField
        name="work.responsibilities"
        legend="Broader responsibilities"
        add="Add a heading"
        remove="Remove this heading"
        empty={newResponsibility}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextField name={`${path}.heading`} label="Heading" />
            <TextAreaField name={`${path}.points`} label="Points" hint={onALine} rows={2} />
          </div>
        )}
      </RowsField>
      <RowsField
        name="work.targets"
        legend="Targets"
        add="Add a target"
        remove="Remove this target"
        empty={newTarget}
        ordered
      >
        {(path) => <TargetFields path={path} />}
      </RowsField>
    </FormPart>
  );
}

function TargetFields({ path }: { path: string }) {
  return (
    <div className={classes.fields}>
      <TextField name={`${path}.description`} label="What is to be reached" />
      <Two>
        <SelectField name={`${path}.bound`} label="Meant as" choices={[...bounds]} />
        <TextField name={`${path}.fullTime`} label="Figure for a full-time post" inputMode="decimal" />
      </Two>
      <Two>
        <TextField name={`${path}.unit`} label="Unit" hint="GBP for pounds, else a word" />
        <TextField name={`${path}.alternative`} label="Or instead" optional />
      </Two>
      <CheckField name={`${path}.proRata`} label="It shrinks with the hours" />
    </div>
  );
}
