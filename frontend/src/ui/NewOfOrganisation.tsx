import type { QueryKey } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { TextLink } from './links';
import { MembersOnly } from './MembersOnly';
import { PageHeader } from './Page';
import { ErrorState, LoadingState, NoPermission } from './states';
import type { useOpened } from './useOpened';

interface NewOfOrganisationProps {
  organisation: ReturnType<typeof useOpened<{ value: { id: string; name: string; can: string[] } }, QueryKey>>;
  /** "Add a service" */
  title: string;
  /** The form, for whoever edits the organisation. */
  children: (organisation: { id: string; name: string }) => ReactNode;
}

/** The page of a form for something new of an organisation. */
export function NewOfOrganisation({ organisation: { opened, query }, title, children }: NewOfOrganisationProps) {
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the page" />;
  }
  const { id, name, can } = opened.value;
  const what = title.charAt(0).toLowerCase() + title.slice(1);
  return (
    <MembersOnly to="edit-organisation" what={what}>
      {can.includes('edit') ? (
        <>
          <PageHeader
            title={title}
            back={
              <TextLink to="/organisations/$id" params={{ id }}>
                {name}
              </TextLink>
            }
          />
          {children({ id, name })}
        </>
      ) : (
        <NoPermission what={`${what} here`} />
      )}
    </MembersOnly>
  );
}
