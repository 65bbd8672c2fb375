import { Button, Skeleton, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import { TextLink } from './links';
import { usePageTitle } from './Page';
import { SignInButton } from './SignInButton';
import classes from './states.module.css';

interface StateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** Nothing is here yet, or nothing fits: says which, and what to do next. */
export function EmptyState({ title, children, action }: StateProps) {
  return (
    <div className={classes.state}>
      <Title order={2}>{title}</Title>
      {children && <p>{children}</p>}
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}

interface NothingFitsProps {
  /** "No organisation fits" */
  title: string;
  onClear: () => void;
}

/** Search and filters have left nothing of a list: the way back to all of it. */
export function NothingFits({ title, onClear }: NothingFitsProps) {
  const clear = () => {
    onClear();
    // the button goes with the state that it ends, the keyboard's place must not
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <EmptyState
      title={title}
      action={
        <Button variant="outline" onClick={clear}>
          Clear search and filters
        </Button>
      }
    >
      Try fewer words, or take a filter away.
    </EmptyState>
  );
}

/** `label` is read out; the grey lines have the shape of what is coming. */
export function LoadingState({ label, lines = 6 }: { label: string; lines?: number }) {
  return (
    <div className={classes.skeleton} role="status">
      <span className="fm-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key, line) => (
        <Skeleton key={key} height={line === 0 ? 36 : 22} width={`${[46, 92, 78, 88, 64, 84][line % 6]}%`} />
      ))}
    </div>
  );
}

function WholePage({ title, children, action }: StateProps) {
  usePageTitle(title);
  return (
    <div className={classes.state}>
      <Title order={1}>{title}</Title>
      {children}
      {action && <div className={classes.actions}>{action}</div>}
    </div>
  );
}

export function NotFound() {
  return (
    <WholePage title="Page not found" action={<TextLink to="/">Go to the start page</TextLink>}>
      <p>
        Check the address if you typed it. What you are looking for may have been removed, or it may be open only to
        people of its chapter.
      </p>
    </WholePage>
  );
}

export function NoPermission({ what }: { what: string }) {
  return (
    <WholePage title={`You cannot ${what}`} action={<TextLink to="/">Go to the start page</TextLink>}>
      <p>Your role does not allow it here. Somebody who looks after your chapter can tell you who can.</p>
    </WholePage>
  );
}

export function SignInFirst() {
  return (
    <WholePage title="Sign in to see this" action={<SignInButton />}>
      <p>This page is for people of the alliance. You come back here when you have signed in.</p>
    </WholePage>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry?: () => void;
}

/** Any failed read of a whole page or list, with the request id that support asks for. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const problem = asProblem(error);
  if (problem.status === 404) return <NotFound />;
  if (problem.status === 403) return <NoPermission what="see this" />;
  if (problem.status === 401) return <SignInFirst />;
  return (
    <div className={classes.state} role="alert">
      <Title order={2}>{problem.title}</Title>
      <p>{problem.message === problem.title ? 'Try again in a moment.' : problem.message}</p>
      {onRetry && (
        <div className={classes.actions}>
          <Button variant="outline" onClick={onRetry}>
            Try again
          </Button>
        </div>
      )}
      {problem.requestId && <p className={classes.request}>Request {problem.requestId}</p>}
    </div>
  );
}

/** A calm word about the state of things: a draft that came back, a session that ended. */
export function Notice({ title, children, action }: StateProps) {
  return (
    <div className={classes.note} role="status">
      <strong>{title}</strong>
      {children}
      {action && <div className={classes.noteActions}>{action}</div>}
    </div>
  );
}
