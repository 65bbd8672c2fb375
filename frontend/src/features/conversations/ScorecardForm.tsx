import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '@/ui/Confirm';
import { EditForm } from '@/ui/form/EditForm';
import { ChipsField, errorOf, TextAreaField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { useToast } from '@/ui/Toast';
import classes from './conversations.module.css';
import { blocks } from './messages';
import { fileScorecard, type Scorecard, saveScorecard, scorecardKey } from './queries';
import { contentOf, missingOf, validateCard, valuesOf } from './scorecard';
import { useStep } from './useStep';

const scores = [1, 2, 3, 4, 5].map((value) => ({ value: String(value), label: String(value) }));
const notDiscussed = { value: '', label: 'Not discussed' };

const choices = [
  { value: 'yes', label: 'Yes' },
  { value: 'unsure', label: 'Unsure' },
  { value: 'no', label: 'No' },
];

/** Scores of 1 to 5 by criterion, saved as often as wanted and filed once. */
export function ScorecardForm({ id, card }: { id: string; card: Scorecard }) {
  const [opened] = useState(card);
  const [asking, setAsking] = useState(false);
  const [wanting, setWanting] = useState<string>();
  const toast = useToast();
  const queryClient = useQueryClient();
  const step = useStep();
  const { edit, values } = useEditForm({
    initial: valuesOf(opened),
    validate: validateCard,
    save: (typed) => saveScorecard(id, contentOf(opened, typed)),
    onSaved: (saved) => {
      queryClient.setQueryData(scorecardKey(id), saved);
      toast('Your draft is saved');
    },
    stayAt: () => '',
  });

  function ask() {
    const missing = missingOf(values);
    setWanting(missing);
    if (!missing) setAsking(true);
  }

  const file = () =>
    step.mutate(
      {
        call: async () => {
          await saveScorecard(id, contentOf(opened, values));
          await fileScorecard(id);
          edit.forget();
        },
        done: 'Your scorecard is filed',
      },
      { onSettled: () => setAsking(false) },
    );

  return (
    <>
      <EditForm edit={edit} save="Save draft" main={<Button onClick={ask}>File scorecard</Button>}>
        {opened.criteria.map(({ criterion, block, text, level }, at) => (
          <div key={criterion} className={classes.criterion}>
            {block !== opened.criteria[at - 1]?.block && <h3>{blocks[block]}</h3>}
            <ChipsField
              name={`scores.${at}.value`}
              label={text}
              hint={level === 'essential' ? 'Essential. 1 does not meet it, 5 meets it fully' : 'Desirable'}
              choices={[...scores, notDiscussed]}
            />
            {values.scores[at]?.value && (
              <TextAreaField name={`scores.${at}.note`} label="What shows it" optional rows={1} mostRows={6} />
            )}
          </div>
        ))}
        <ChipsField name="recommendation" label="Would you choose this candidate?" choices={choices} />
        <TextAreaField name="summary" label="In a few sentences" optional rows={3} mostRows={12} />
      </EditForm>
      {wanting && (
        <p className={classes.wanting} role="alert">
          {errorOf(wanting)}
        </p>
      )}
      <Confirm
        opened={asking}
        title="File your scorecard?"
        confirm="File it"
        cancel="Not yet"
        busy={step.isPending}
        onConfirm={file}
        onCancel={() => setAsking(false)}
      >
        <p>It stays as it is from then on. After it you see what the others have filed.</p>
      </Confirm>
    </>
  );
}
