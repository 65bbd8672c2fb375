import { Button } from '@mantine/core';
import { asProblem } from '@/api/problem';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { SignInButton } from '@/ui/SignInButton';
import { ErrorState } from '@/ui/states';
import classes from './freshness.module.css';

/** A link that is not known, has run out or has nothing to lead to: why, and the way on. */
export function LinkRefused({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const problem = asProblem(error);
  const session = useSession();
  if (problem.status === 0 || problem.status >= 500) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <div className={classes.narrow}>
      <PageHeader title="This link does not work" />
      <p>{problem.message}</p>
      {problem.status === 429 && <Button onClick={onRetry}>Try again</Button>}
      <p className={classes.onward}>
        {session === 'signed-out' && <SignInButton variant="outline" returnTo="/organisations?mine=true" />}
      </p>
      <p>
        <TextLink to="/organisations">Find the entry in the directory</TextLink>
      </p>
    </div>
  );
}
