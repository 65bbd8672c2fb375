import { getRouteApi } from '@tanstack/react-router';
import { TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, NoPermission } from '@/ui/states';
import { useOpened } from '@/ui/useOpened';
import { ChapterForm } from './ChapterForm';
import { changeChapter, chapterQuery } from './queries';

const route = getRouteApi('/chapters/$id/edit');

export function EditChapterPage() {
  const { id } = route.useParams();
  const { opened, query } = useOpened(chapterQuery(id));
  if (!opened) {
    if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
    return <LoadingState label="Loading the chapter" />;
  }
  if (!opened.value.can.includes('edit')) return <NoPermission what="change this chapter" />;
  return (
    <>
      <PageHeader title={`Change ${opened.value.name}`} back={<TextLink to="/chapters">Chapters</TextLink>} />
      <ChapterForm chapter={opened} save={(chapter, etag) => changeChapter(id, etag, chapter)} />
    </>
  );
}
