import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { ErrorState, LoadingState, Notice } from '@/ui/states';
import { Advert } from './Advert';
import { previewQuery } from './queries';

const route = getRouteApi('/vacancies/$id/preview');

export function PreviewPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="read-vacancy-in-full" what="preview a vacancy">
      <Preview key={id} id={id} />
    </MembersOnly>
  );
}

/** The server decides what the public sees; this draws it as the public's page does. */
function Preview({ id }: { id: string }) {
  const query = useQuery(previewQuery(id));
  if (query.isPending) return <LoadingState label="Loading the preview" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const back = (
    <TextLink to="/vacancies/$id" params={{ id }}>
      Leave the preview
    </TextLink>
  );
  return (
    <article>
      <Notice title="Preview">
        {query.data.status === 'draft'
          ? 'Everyone reads this once it is published, with a button to apply. Nobody outside the chapter sees it yet.'
          : 'Everyone reads this.'}
      </Notice>
      <Advert vacancy={query.data} back={back} />
    </article>
  );
}
