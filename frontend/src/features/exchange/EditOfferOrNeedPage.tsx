import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { OfferOrNeedForm } from './OfferOrNeedForm';
import { changeOfferOrNeed, offerOrNeedQuery } from './queries';

const route = getRouteApi('/offers-and-needs/$id/edit');

export function EditOfferOrNeedPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(offerOrNeedQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the page" />;
  }
  const { title, organisation, can } = opened.value;
  if (!can.includes('edit')) return session === 'signed-in' ? <NoPermission what="change this" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change: ${title}`}
        back={
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </TextLink>
        }
      />
      <OfferOrNeedForm
        organisation={organisation}
        present={opened}
        save={(wanted, etag) => changeOfferOrNeed(id, etag, wanted)}
      />
    </>
  );
}
