import { useInfiniteQuery } from '@tanstack/react-query';
import { Badge } from '@/ui/Badge';
import { DataList, ShowMore } from '@/ui/DataList';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { cardOf, hasBegun, isLive, kinds, nameOf, spanOf, standingOf } from './messages';
import { type Conversation, conversationsQuery } from './queries';

export function ConversationsPage() {
  return (
    <MembersOnly to="interview" what="meet candidates">
      <Conversations />
    </MembersOnly>
  );
}

function Conversations() {
  const list = useInfiniteQuery({ ...conversationsQuery, refetchOnMount: 'always' });
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const live = all.filter(isLive);
  const ahead = live.filter((one) => !hasBegun(one));
  const over = live.filter((one) => hasBegun(one)).toReversed();
  return (
    <>
      <PageHeader
        title="Conversations"
        lead="The candidates you meet. After each one you file a scorecard of your own; then you see what the others think."
      />
      {list.isPending && <LoadingState label="Loading your conversations" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && live.length === 0 && (
        <EmptyState title="No conversation is arranged">
          They stand here once a hiring manager has invited candidates after an anonymous review.
        </EmptyState>
      )}
      {ahead.length > 0 && (
        <Section title="To come">
          <Meetings label="Conversations to come" items={ahead} />
        </Section>
      )}
      {over.length > 0 && (
        <Section title="Held">
          <Meetings label="Conversations that were held" items={over} />
        </Section>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={all.length}
          one="conversation"
          many="conversations"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </>
  );
}

function Meetings({ label, items }: { label: string; items: Conversation[] }) {
  return (
    <DataList
      label={label}
      items={items}
      columns={[
        {
          header: 'Candidate',
          cell: (one) => (
            <TextLink to="/conversations/$id" params={{ id: one.id }}>
              {nameOf(one)}
            </TextLink>
          ),
        },
        { header: 'When', plain: true, cell: spanOf },
        { header: 'What', cell: (one) => kinds[one.kind] },
        { header: 'For', cell: (one) => one.vacancy.name },
        { header: 'State', plain: true, cell: Standing },
      ]}
    />
  );
}

function Standing(one: Conversation) {
  const { label, tone } = cardOf(one) ?? standingOf(one);
  return <Badge tone={tone}>{label}</Badge>;
}
