import { useField } from '@/ui/form/context';
import { Two } from '@/ui/form/EditForm';
import { CheckField, ChecksField, SelectField, TextAreaField, TextField } from '@/ui/form/fields';
import { RowsField } from '@/ui/form/RowsField';
import { FormPart } from './FormPart';
import { applicants, blocks, dbsLevels, levels, styles, testedByStage } from './messages';
import classes from './VacancyForm.module.css';
import { newCriterion, newDimension, newQuestion, type QuestionValues } from './values';

const onALine = 'One on each line';
const marksPerAnswer = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

export function CriteriaPart() {
  return (
    <FormPart id="criteria" title="Criteria" lead="People are shortlisted by these and by nothing else.">
      <RowsField
        name="criteria"
        legend="What you look for"
        add="Add a criterion"
        remove="Remove this criterion"
        empty={newCriterion}
        most={60}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextAreaField name={`${path}.text`} label="Criterion" rows={1} />
            <Two>
              <SelectField name={`${path}.block`} label="Block" choices={[...blocks]} />
              <SelectField name={`${path}.level`} label="Level" choices={[...levels]} />
            </Two>
            <TestedByField name={`${path}.testedBy`} />
          </div>
        )}
      </RowsField>
      <TextAreaField name="notNeeded" label="What nobody needs to have" hint={onALine} rows={2} optional />
      <SelectField name="dbs" label="Check of the successful one" choices={[...dbsLevels]} />
    </FormPart>
  );
}

/** The questions as they stand in this form, and the stages after the anonymous review. */
function TestedByField({ name }: { name: string }) {
  const { value: questions } = useField<QuestionValues[]>('questions');
  const { value: cvRequired } = useField<boolean>('applying.cvRequired');
  return (
    <SelectField
      name={name}
      label="Tested by"
      hint="Staff and reviewers see it"
      empty="Nothing yet"
      choices={[
        ...questions.map(({ key, prompt }, place) => ({
          value: `question ${key}`,
          label: `Question ${place + 1}: ${prompt.trim() || 'not written yet'}`,
        })),
        ...(cvRequired ? [{ value: 'cv', label: testedByStage.cv }] : []),
        { value: 'conversation', label: testedByStage.conversation },
      ]}
      optional
    />
  );
}

/** Where the group counts: by what it is looked at, said before anybody knows who applies. */
function CompositionField() {
  const { value: asASet } = useField<boolean>('applying.chosenAsASet');
  const { value: named } = useField<unknown[]>('composition');
  if (!asASet && named.length === 0) return null;
  return (
    <RowsField
      name="composition"
      legend="What the group should vary in"
      hint="Such as place, sector or scale. It stays as it is once the deadline has passed, so that nobody shapes it to fit a candidate"
      add="Add a dimension"
      remove="Remove this dimension"
      empty={newDimension}
      most={5}
      ordered
    >
      {(path) => (
        <div className={classes.fields}>
          <TextField name={`${path}.name`} label="Dimension" width={24} />
          <TextAreaField name={`${path}.values`} label="Its values" hint="2 to 12, one on each line" rows={3} />
        </div>
      )}
    </RowsField>
  );
}

export function ApplyingPart() {
  return (
    <FormPart id="questions" title="Applying" lead="Once it is published, the questions stay as they are.">
      <ChecksField name="applying.openTo" label="Open to" choices={[...applicants]} />
      <ChecksField name="applying.answerStyles" label="Answers are written as" choices={[...styles]} />
      <RowsField
        name="questions"
        legend="Questions"
        add="Add a question"
        remove="Remove this question"
        empty={newQuestion}
        ordered
      >
        {(path) => (
          <div className={classes.fields}>
            <TextAreaField name={`${path}.prompt`} label="Question" rows={2} />
            <TextAreaField name={`${path}.guidance`} label="Guidance" rows={1} optional />
            <TextField name={`${path}.maxWords`} label="Words at most" inputMode="numeric" width={8} optional />
            <CheckField
              name={`${path}.blind`}
              label="Marked without knowing whose answer it is"
              hint="Not for a question that asks who somebody is: it gets no marks and opens with the reveal"
            />
            <TextAreaField
              name={`${path}.reviewGuide`}
              label="What answers worth 1 to 5 look like"
              hint="Five lines, from 1 to 5; only staff and reviewers see them"
              rows={2}
              optional
            />
          </div>
        )}
      </RowsField>
      <Two>
        <TextField name="applying.lengthRule.maxWords" label="Words in all, at most" inputMode="numeric" optional />
        <TextField name="applying.lengthRule.label" label="The rule in words" hint="Like one side of A4" optional />
      </Two>
      <CheckField
        name="applying.cvRequired"
        label="A CV is asked for"
        hint="Nobody can open it before the anonymous review is done"
      />
      <CheckField
        name="applying.chosenAsASet"
        label="The whole group counts"
        hint="The composition is weighed beside each application, as for a collective"
      />
      <CompositionField />
      <Two>
        <SelectField
          name="review.marksPerAnswer"
          label="Marks on each answer"
          hint="By different reviewers; fewer than 3 need a reason when marking starts"
          choices={marksPerAnswer}
        />
        <TextField
          name="review.passMark"
          label="Pass mark"
          hint="The mean from which an application passes, like 3.5"
          inputMode="decimal"
          width={6}
          optional
        />
      </Two>
      <TextAreaField name="applying.review" label="How applications are reviewed" hint={onALine} rows={2} optional />
    </FormPart>
  );
}
