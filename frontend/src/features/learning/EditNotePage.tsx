import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { NoteForm } from './NoteForm';
import { changeNote, noteQuery } from './queries';
import { noteValuesOf } from './values';

const route = getRouteApi('/learning/$id/edit');

export function EditNotePage() {
  const { id } = route.useParams();
  const session = useSession();
  const queryClient = useQueryClient();
  const { opened, query } = useOpened(noteQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the page" />;
  }
  const { value, etag } = opened;
  if (!value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this note" /> : <SignInFirst />;
  return (
    <>
      <PageHeader
        title={`Change: ${value.title}`}
        back={
          <TextLink to="/learning/$id" params={{ id }}>
            The note
          </TextLink>
        }
      />
      <NoteForm
        initial={noteValuesOf(value)}
        save={(wanted, current) => changeNote(id, current, wanted)}
        existing={{
          id,
          themes: value.themes,
          etag,
          newest: async () => {
            const newest = await queryClient.fetchQuery({ ...noteQuery(id), staleTime: 0 });
            return { values: noteValuesOf(newest.value), etag: newest.etag };
          },
        }}
      />
    </>
  );
}
