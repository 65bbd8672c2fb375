import { useInfiniteQuery } from '@tanstack/react-query';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { formatNumber, formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { stateOf } from './messages';
import { type ImportItem, importsQuery } from './queries';

const columns: [Column<ImportItem>, ...Column<ImportItem>[]] = [
  {
    header: 'File',
    cell: ({ id, fileName }) => (
      <TextLink to="/imports/$id" params={{ id }}>
        {fileName}
      </TextLink>
    ),
  },
  {
    header: 'State',
    cell: ({ state }) => <Badge tone={stateOf(state).tone}>{stateOf(state).label}</Badge>,
    plain: true,
  },
  { header: 'Whose list', cell: ({ source }) => source },
  { header: 'Into', cell: ({ chapter }) => chapter.name },
  { header: 'Rows', cell: ({ rows }) => formatNumber(rows), short: true },
  { header: 'Came in', cell: ({ imported }) => formatNumber(imported), short: true },
  { header: 'Waiting', cell: ({ waiting }) => formatNumber(waiting), short: true },
  { header: 'Sent', cell: ({ createdAt }) => formatShortDate(createdAt), short: true },
];

export function ImportsPage() {
  return (
    <MembersOnly to="import-organisations" what="import organisations">
      <Imports />
    </MembersOnly>
  );
}

function Imports() {
  const list = useInfiniteQuery(importsQuery);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const send = <ButtonLink to="/imports/new">Import a file</ButtonLink>;
  return (
    <>
      <PageHeader
        title="Imports"
        back={<TextLink to="/organisations">Organisations</TextLink>}
        lead="Organisations from other people's lists, each row checked before it comes in. Files are deleted after 30 days."
        action={items.length > 0 && send}
      />
      {list.isPending && <LoadingState label="Loading the imports" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState title="No file yet" action={send}>
          A table saved as CSV, or services as Open Referral UK. Nothing comes in before you have seen what it would do.
        </EmptyState>
      )}
      {items.length > 0 && (
        <>
          <DataList label="Imports" items={items} columns={columns} />
          <ShowMore
            shown={items.length}
            one="file"
            many="files"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}
