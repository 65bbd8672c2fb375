import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Schemas } from '@/api/schemas';
import { useMay } from '@/auth/me';
import { Badge } from '@/ui/Badge';
import { type Column, DataList, ShowMore } from '@/ui/DataList';
import { SelectFilter } from '@/ui/Filters';
import { formatDateTime, formatNumber, formatShortDate } from '@/ui/format';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState, NothingFits } from '@/ui/states';
import classes from './applications.module.css';
import { statuses, statusOf } from './messages';
import { NotListedYet } from './NotListedYet';
import { applicationsQuery, pipelinesQuery } from './queries';

const route = getRouteApi('/applications');

export function ApplicationsPage() {
  const { vacancyId } = route.useSearch();
  return (
    <MembersOnly to="read-applications" what="see applications">
      {vacancyId ? <OfVacancy vacancyId={vacancyId} /> : <Pipelines />}
    </MembersOnly>
  );
}

export function StatusBadge({ status }: { status: Schemas['ApplicationStatus'] }) {
  const known = statusOf(status);
  return <Badge tone={known?.tone ?? 'plain'}>{known?.label ?? status}</Badge>;
}

type Row = Schemas['Pipeline'] & { id: string };

const columns: [Column<Row>, ...Column<Row>[]] = [
  {
    header: 'Vacancy',
    cell: ({ vacancy }) => (
      <TextLink to="/applications" search={{ vacancyId: vacancy.id }}>
        {vacancy.name}
      </TextLink>
    ),
  },
  {
    header: 'Deadline',
    cell: ({ status, deadline }) => `${formatDateTime(deadline.at)}${status === 'published' ? '' : ' (closed)'}`,
  },
  { header: 'Being written', short: true, cell: ({ drafts }) => formatNumber(drafts) },
  { header: 'Submitted', short: true, cell: ({ submitted }) => formatNumber(submitted) },
  { header: 'Withdrawn', short: true, cell: ({ withdrawn }) => formatNumber(withdrawn) },
];

function Pipelines() {
  const list = useInfiniteQuery(pipelinesQuery);
  const rows = list.data?.pages.flatMap(({ items }) => items.map((item) => ({ ...item, id: item.vacancy.id }))) ?? [];
  return (
    <>
      <PageHeader
        title="Applications"
        lead="How many have begun, submitted or withdrawn. Who they are stays hidden until the anonymous review is done."
      />
      {list.isPending && <LoadingState label="Loading vacancies" lines={8} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && (
        <EmptyState title="Nothing is published yet" action={<TextLink to="/vacancies">Go to the vacancies</TextLink>}>
          Applications are counted here from the moment a vacancy is published.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <DataList label="Vacancies and their applications" items={rows} columns={columns} />
          <ShowMore
            shown={rows.length}
            one="vacancy"
            many="vacancies"
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
}

type Item = Schemas['ApplicationListItem'];

const references: [Column<Item>, ...Column<Item>[]] = [
  {
    header: 'Reference',
    cell: ({ id, reference }) => (
      <TextLink to="/applications/$id" params={{ id }}>
        {reference}
      </TextLink>
    ),
  },
  { header: 'State', plain: true, cell: ({ status }) => status && <StatusBadge status={status} /> },
  { header: 'Submitted on', cell: ({ submittedOn }) => submittedOn && formatShortDate(submittedOn) },
];

function OfVacancy({ vacancyId }: { vacancyId: string }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const runsReviews = useMay('run-review');
  const list = useInfiniteQuery(applicationsQuery(search));
  const pipelines = useInfiniteQuery(pipelinesQuery);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const pipeline = pipelines.data?.pages.flatMap((page) => page.items).find(({ vacancy }) => vacancy.id === vacancyId);
  const name = pipeline?.vacancy.name ?? items[0]?.vacancy.name ?? 'Applications';
  const listedFrom = pipeline?.listedFrom;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pipelines;
  useEffect(() => {
    if (!pipeline && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [pipeline, hasNextPage, isFetchingNextPage, fetchNextPage]);
  return (
    <>
      <PageHeader
        title={name}
        back={<TextLink to="/applications">Applications</TextLink>}
        action={
          runsReviews && (
            <ButtonLink
              to="/vacancies/$id/review"
              params={{ id: vacancyId }}
              variant={pipeline?.status === 'closed' ? 'filled' : 'outline'}
            >
              Anonymous review
            </ButtonLink>
          )
        }
        lead="By reference, in no order of arrival, so that nobody can be told by when they applied."
        beside={
          pipeline && (
            <>
              <span>{formatNumber(pipeline.drafts)} being written</span>
              <span>{formatNumber(pipeline.submitted)} submitted</span>
              <span>{formatNumber(pipeline.withdrawn)} withdrawn</span>
            </>
          )
        }
      />
      {listedFrom && <NotListedYet vacancyId={vacancyId} from={listedFrom} />}
      {!listedFrom && (
        <>
          <div className={classes.narrow}>
            <SelectFilter
              label="State"
              any="Any state"
              choices={statuses}
              value={search.status}
              onChange={(status) => void navigate({ search: { vacancyId, ...(status && { status }) }, replace: true })}
            />
          </div>
          {(list.isPending || pipelines.isPending) && <LoadingState label="Loading applications" lines={8} />}
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess &&
            pipelines.isSuccess &&
            items.length === 0 &&
            (search.status ? (
              <NothingFits title="None in this state" onClear={() => void navigate({ search: { vacancyId } })} />
            ) : (
              <EmptyState title="No applications">Nobody had begun one when applications closed.</EmptyState>
            ))}
          {items.length > 0 && (
            <>
              <DataList label="Applications" items={items} columns={references} />
              <ShowMore
                shown={items.length}
                one="application"
                many="applications"
                hasMore={list.hasNextPage}
                loading={list.isFetchingNextPage}
                onMore={() => void list.fetchNextPage()}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
