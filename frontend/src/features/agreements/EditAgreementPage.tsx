import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { AgreementEditor } from './AgreementEditor';
import { agreementQuery } from './queries';

const route = getRouteApi('/agreements/$id/edit');

export function EditAgreementPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(agreementQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the agreement" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this agreement" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Write ${opened.value.title}`}
        back={
          <TextLink to="/agreements/$id" params={{ id }}>
            {opened.value.title}
          </TextLink>
        }
      />
      <AgreementEditor opened={opened} />
    </>
  );
}
