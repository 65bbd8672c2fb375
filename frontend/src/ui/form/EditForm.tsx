import { Button } from '@mantine/core';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { currentSession } from '@/auth/session';
import { Confirm } from '../Confirm';
import { SignInButton } from '../SignInButton';
import { Notice } from '../states';
import { EditFormContext } from './context';
import { ErrorSummary } from './ErrorSummary';
import classes from './form.module.css';
import type { EditForm as Edit } from './useEditForm';

interface EditFormProps {
  edit: Edit;
  /** Says what happens: "Save changes", "Add organisation". */
  save: string;
  /** The way out, a link. */
  cancel?: ReactNode;
  /** The step that the form is there for, where saving is only a stop on the way to it. */
  main?: ReactNode;
  /** On a phone the button stays in reach of the thumb: for forms of which the beginning is enough. */
  saveInReach?: boolean;
  children: ReactNode;
}

export function EditForm({ edit, save, cancel, main, saveInReach, children }: EditFormProps) {
  useEffect(() => {
    const title = document.title.replace(/^Error: /, '');
    document.title = edit.errors.length > 0 ? `Error: ${title}` : title;
  }, [edit.errors]);
  return (
    <EditFormContext value={edit}>
      <form
        className={classes.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void edit.submit();
        }}
      >
        <ErrorSummary errors={edit.errors} attempt={edit.attempt} />
        {edit.restored && (
          <Notice
            title="What you typed is still here"
            action={
              <Button variant="default" onClick={edit.startAgain}>
                Start again
              </Button>
            }
          >
            We kept it since your last visit to this page. It is not saved yet.
          </Notice>
        )}
        <div className={classes.fields}>{children}</div>
        <div className={classes.actions} data-in-reach={saveInReach || undefined}>
          {main}
          <Button type="submit" variant={main ? 'outline' : 'filled'} loading={edit.saving}>
            {save}
          </Button>
          {cancel}
        </div>
        <SaveProblem edit={edit} />
      </form>
      <LeaveGuard edit={edit} />
    </EditFormContext>
  );
}

function SaveProblem({ edit }: { edit: Edit }) {
  const { problem } = edit;
  if (!problem) return null;
  if (problem.status === 401)
    return (
      <Below>
        <Notice title="Your session has ended" action={<SignInButton label="Sign in again" />}>
          What you typed is kept. Sign in, then save it here.
        </Notice>
      </Below>
    );
  if (problem.status === 412)
    return (
      <Below>
        <Notice
          title="Somebody else has changed this since you opened it"
          action={
            <>
              <Button variant="default" onClick={() => void edit.takeNewest()}>
                Show their version
              </Button>
              <Button variant="default" onClick={() => void edit.keepMine()}>
                Keep mine
              </Button>
            </>
          }
        >
          Nothing is saved yet. Keep yours, then save again to replace theirs; or see theirs and type yours anew.
        </Notice>
      </Below>
    );
  return (
    <Below>
      <Notice title={problem.title}>
        {problem.message !== problem.title && <p>{problem.message}</p>}
        <p>Nothing is saved yet. What you typed is kept.</p>
        {problem.requestId && <p>Request {problem.requestId}</p>}
      </Notice>
    </Below>
  );
}

const Below = ({ children }: { children: ReactNode }) => <div style={{ marginTop: '1.5rem' }}>{children}</div>;

/** Asks before typed text is left behind; the way to Keycloak is free, since the draft waits for the return. */
function LeaveGuard({ edit }: { edit: Edit }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => current.pathname !== next.pathname && (await edit.isUnsaved()),
    enableBeforeUnload: () => edit.isUnsavedNow() && currentSession() !== 'expired',
    withResolver: true,
  });
  return (
    <Confirm
      opened={status === 'blocked'}
      title="Leave without saving?"
      confirm="Leave without saving"
      cancel="Stay on this page"
      onConfirm={() => {
        edit.forget();
        proceed?.();
      }}
      onCancel={() => reset?.()}
    >
      <p>You have typed something that is not saved.</p>
    </Confirm>
  );
}

export function FormSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {children}
    </>
  );
}

/** Two short fields side by side where there is room. */
export function Two({ children }: { children: ReactNode }) {
  return <div className={classes.two}>{children}</div>;
}
