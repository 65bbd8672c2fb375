import { getRouteApi } from '@tanstack/react-router';
import { useSession } from '@/auth/useSession';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission, SignInFirst } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { ChapterForm } from './ChapterForm';
import { changeChapter, chapterQuery } from './queries';

const route = getRouteApi('/chapters/$id/edit');

export function EditChapterPage() {
  const { id } = route.useParams();
  const session = useSession();
  const { opened, query } = useOpened(chapterQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the chapter" />;
  }
  if (!opened.value.can.includes('edit'))
    return session === 'signed-in' ? <NoPermission what="change this chapter" /> : <SignInFirst />;
  return (
    <>
      <PageHeader title={`Change ${opened.value.name}`} back={<TextLink to="/chapters">Chapters</TextLink>} />
      <ChapterForm chapter={opened} save={(chapter, etag) => changeChapter(id, etag, chapter)} />
    </>
  );
}
