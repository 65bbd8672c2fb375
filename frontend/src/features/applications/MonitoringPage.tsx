import { useNavigate } from '@tanstack/react-router';
import { EditForm } from '@/ui/form/EditForm';
import { ChoiceField } from '@/ui/form/fields';
import { useEditForm } from '@/ui/form/useEditForm';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { EmptyState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './applications.module.css';
import { type MonitoringValues, monitoringQuestions, nothingSaid, saidOf } from './monitoring';
import { answerMonitoring } from './queries';
import { useMyApplication } from './useMyApplication';
import { WithMyApplication } from './WithMyApplication';

export function MonitoringPage() {
  return (
    <WithMyApplication>
      {({ value }) => (value.can.includes('answer-monitoring') ? <Questions /> : <NotNow />)}
    </WithMyApplication>
  );
}

function Questions() {
  const { key, readAgain } = useMyApplication();
  const navigate = useNavigate();
  const toast = useToast();
  const { edit } = useEditForm<MonitoringValues, void>({
    initial: nothingSaid,
    validate: () => ({}),
    save: (values) => answerMonitoring(key, saidOf(values)),
    onSaved: () => {
      toast('Thank you. Your answers are counted.');
      void readAgain();
      void navigate({ to: '/my-application' });
    },
  });
  return (
    <div className={classes.column}>
      <PageHeader
        title="Equality questions"
        back={<TextLink to="/my-application">Your application</TextLink>}
        lead="Optional. They help us see whether the way we choose is fair to everyone."
      />
      <p className={classes.fairly}>
        Your answers are added to totals and nothing more: they cannot be traced to you or to your application, and
        nobody who decides sees even the totals. Answer as few as you like.
      </p>
      <EditForm edit={edit} save="Send my answers" cancel={<TextLink to="/my-application">Skip this</TextLink>}>
        {monitoringQuestions.map(({ name, label, hint, choices }) => (
          <ChoiceField key={name} name={name} label={label} optional choices={choices} {...(hint && { hint })} />
        ))}
      </EditForm>
    </div>
  );
}

function NotNow() {
  return (
    <>
      <PageHeader title="Equality questions" />
      <EmptyState
        title="There is nothing to answer here now"
        action={<ButtonLink to="/my-application">Go to your application</ButtonLink>}
      >
        These questions are asked once, after you have submitted.
      </EmptyState>
    </>
  );
}
