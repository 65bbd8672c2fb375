import type { ReactNode } from 'react';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { organisationQuery } from './queries';

interface OrganisationFormFrameProps {
  id: string;
  /** "Add a service" */
  title: string;
  /** The form, for whoever edits the organisation. */
  children: (organisation: { id: string; name: string }) => ReactNode;
}

/** The page of a form for something new of an organisation. */
export function OrganisationFormFrame({ id, title, children }: OrganisationFormFrameProps) {
  const { opened, query } = useOpened(organisationQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the page" />;
  }
  const { name, can } = opened.value;
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
