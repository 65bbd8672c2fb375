import { Fragment, type ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import type { Opened } from './queries';
import { useMyApplication } from './useMyApplication';

/** A page of one's own application: opens it with the private link's secret, or says how to get in. */
export function WithMyApplication({ children }: { children: (opened: Opened) => ReactNode }) {
  const { key, query } = useMyApplication();
  if (!key) return <NoLink />;
  // another link in the same tab opens another application: nothing half typed goes over to it
  if (query.data) return <Fragment key={key}>{children(query.data)}</Fragment>;
  if (query.isError && asProblem(query.error).status === 404) return <DeadLink />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <LoadingState label="Opening your application" />;
}

function NoLink() {
  return (
    <>
      <PageHeader title="Open your application" />
      <p>
        Use the private link in the email that we sent you when you began. It opens your application on any device. For
        your safety this page forgets it when the tab is closed.
      </p>
      <p style={{ marginTop: '1rem' }}>
        Not begun yet? <TextLink to="/vacancies">See what is open</TextLink>
      </p>
    </>
  );
}

function DeadLink() {
  return (
    <>
      <PageHeader title="This link opens no application" />
      <p>
        Check that you have copied all of it. If you have more than one email from us about the same reference, only the
        link in the latest one works.
      </p>
    </>
  );
}
