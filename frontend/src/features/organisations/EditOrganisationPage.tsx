import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { OrganisationForm } from './OrganisationForm';
import { changeOrganisation, organisationQuery } from './queries';

const route = getRouteApi('/organisations/$id/edit');

export function EditOrganisationPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(organisationQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the organisation" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this organisation" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change ${opened.value.name}`}
        back={
          <TextLink to="/organisations/$id" params={{ id }}>
            {opened.value.name}
          </TextLink>
        }
      />
      <OrganisationForm
        organisation={opened}
        save={(organisation, etag) => changeOrganisation(id, etag, organisation)}
      />
    </>
  );
}
