import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/auth/me';
import { count } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './ChaptersPage.module.css';
import { chaptersQuery } from './queries';
import { type ChapterNode, chapterTree } from './tree';

export function ChaptersPage() {
  const chapters = useQuery(chaptersQuery);
  const mayAdd = useMay('manage-chapters');
  return (
    <>
      <PageHeader
        title="Chapters"
        lead="The parts of the alliance. A chapter may hold others."
        action={mayAdd && <ButtonLink to="/chapters/new">Add a chapter</ButtonLink>}
      />
      {chapters.isPending && <LoadingState label="Loading the chapters" />}
      {chapters.isError && <ErrorState error={chapters.error} onRetry={() => void chapters.refetch()} />}
      {chapters.data?.length === 0 && (
        <EmptyState title="No chapters yet">The first one is the alliance itself; an administrator adds it.</EmptyState>
      )}
      {chapters.data && <Branch nodes={chapterTree(chapters.data)} mayEdit={mayAdd} />}
    </>
  );
}

function Branch({ nodes, mayEdit }: { nodes: ChapterNode[]; mayEdit: boolean }) {
  if (nodes.length === 0) return null;
  return (
    <ul className={classes.tree}>
      {nodes.map(({ chapter, children }) => (
        <li key={chapter.id}>
          <div className={classes.row}>
            <TextLink className={classes.name} to="/organisations" search={{ chapterId: chapter.id }}>
              {chapter.name}
            </TextLink>
            <span className={classes.count}>{count(chapter.organisationCount, 'organisation', 'organisations')}</span>
            {mayEdit && (
              <TextLink to="/chapters/$id/edit" params={{ id: chapter.id }}>
                Change<span className="fm-hidden"> {chapter.name}</span>
              </TextLink>
            )}
          </div>
          <Branch nodes={children} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}
