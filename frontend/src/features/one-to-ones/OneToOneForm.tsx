import { useNavigate } from '@tanstack/react-router';
import type { Versioned } from '@/api/client';
import { useMe } from '@/auth/me';
import { ChapterPicker } from '@/features/chapters/ChapterPicker';
import { EditForm, FormSection } from '@/ui/form/EditForm';
import { ChipsField, ChoiceField, Shortcuts, TextAreaField, TextField } from '@/ui/form/fields';
import { type EditForm as Edit, useEditForm } from '@/ui/form/useEditForm';
import { TextLink } from '@/ui/links';
import { dayFromNow } from '@/ui/londonTime';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type State, visibilities } from './messages';
import { namesOf } from './names';
import { type OneToOneView, oneToOneKey, oneToOnesKey } from './queries';
import { begunBefore, lengths, minutesOf, type OneToOneValues, OTHER, validate } from './values';
import { WhoField } from './WhoField';

interface OneToOneFormProps {
  id?: string;
  state: State;
  initial: OneToOneValues;
  submit: string;
  /** Whose draft it is: it outlives a closed tab. */
  owner: string;
  save: (values: OneToOneValues, etag: string) => Promise<Versioned<OneToOneView>>;
  existing?: { etag: string; newest: () => Promise<{ values: OneToOneValues; etag: string }> };
}

/** Written for a thumb on a bus: who, when and how long are enough; the rest can follow. */
export function OneToOneForm({ id, state, initial, submit, owner, save, existing }: OneToOneFormProps) {
  const navigate = useNavigate();
  const toast = useToast();
  const saved = useSaved();
  const { edit, values } = useEditForm({
    initial,
    validate: (typed) => validate(typed, state),
    save,
    draftOwner: owner,
    onSaved: (answer) => {
      saved(answer, oneToOneKey(answer.value.id), oneToOnesKey);
      toast(`One-to-one with ${namesOf(answer.value.people)} is saved`);
      void navigate({ to: '/one-to-ones/$id', params: { id: answer.value.id } });
    },
    ...(existing && { existing }),
  });
  const cancel = id ? (
    <TextLink to="/one-to-ones/$id" params={{ id }}>
      Cancel
    </TextLink>
  ) : (
    <TextLink to="/one-to-ones">Cancel</TextLink>
  );
  return (
    <EditForm edit={edit} save={submit} cancel={cancel} saveInReach>
      <WhoField />
      <When edit={edit} values={values} state={state} />
      <ChipsField name="minutes" label="How long" choices={lengths}>
        {values.minutes === OTHER && (
          <div style={{ marginTop: '0.75rem' }}>
            <TextField name="otherMinutes" label="Minutes" inputMode="numeric" width={4} />
          </div>
        )}
      </ChipsField>
      <TextField name="place" label="Where" optional />
      <FormSection title={state === 'planned' ? 'What you want to hear' : 'What you heard'}>
        <p>Write only what you would show them.</p>
      </FormSection>
      <TextAreaField name="interests" label="Interests" hint="What moves them" rows={2} optional />
      <TextAreaField name="story" label="Story" hint="What they told of themselves" rows={2} optional />
      <TextAreaField name="concerns" label="Concerns" hint="What worries or angers them" rows={2} optional />
      {state !== 'planned' && (
        <TextAreaField name="reflection" label="Your reflection" hint="What you make of it" rows={2} optional />
      )}
      <FormSection title="What follows">
        <TextField name="nextStep.what" label="Next step" optional />
      </FormSection>
      <div>
        <TextField name="nextStep.by" label="By" type="date" width={16} optional />
        <StepDays edit={edit} />
      </div>
      <ChoiceField name="visibility" label="Who can read it" choices={[...visibilities]} />
      <Chapter />
    </EditForm>
  );
}

function When({ edit, values, state }: { edit: Edit; values: OneToOneValues; state: State }) {
  const set = (at: string) => edit.fields.setFieldValue('at', at);
  const onDay = (days: number) => set(`${dayFromNow(days)}T${values.at.slice(11) || '10:00'}`);
  const minutes = minutesOf(values) || 45;
  const choices =
    state === 'planned'
      ? [
          { label: 'Today', choose: () => onDay(0) },
          { label: 'Tomorrow', choose: () => onDay(1) },
          { label: 'In a week', choose: () => onDay(7) },
        ]
      : [
          { label: 'Just now', choose: () => set(begunBefore(minutes)) },
          { label: 'An hour ago', choose: () => set(begunBefore(minutes + 60)) },
          { label: 'Yesterday', choose: () => onDay(-1) },
        ];
  return (
    <div>
      <TextField name="at" label={state === 'planned' ? 'When' : 'When it began'} type="datetime-local" width={22} />
      <Shortcuts label="Quick choices for when" choices={choices} />
    </div>
  );
}

function StepDays({ edit }: { edit: Edit }) {
  const on = (days: number) => () => edit.fields.setFieldValue('nextStep.by', dayFromNow(days));
  return (
    <Shortcuts
      label="Quick choices for the day"
      choices={[
        { label: 'Tomorrow', choose: on(1) },
        { label: 'In a week', choose: on(7) },
        { label: 'In a month', choose: on(30) },
      ]}
    />
  );
}

/** Who looks after one chapter only has nothing to choose. */
function Chapter() {
  const me = useMe();
  const onlyOne = me !== undefined && !me.everyChapter && me.chapters.length === 1;
  return !onlyOne && <ChapterPicker name="chapterId" label="Chapter" hint="Whose work it is a part of" />;
}
