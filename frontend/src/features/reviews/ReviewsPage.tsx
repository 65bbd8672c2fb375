import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Badge } from '@/ui/Badge';
import { ShowMore } from '@/ui/DataList';
import { ButtonLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import { actionOf, partOf } from './messages';
import { type Panel, reviewsQuery } from './queries';
import { ReviewProgress } from './ReviewProgress';
import classes from './reviews.module.css';

export function ReviewsPage() {
  return (
    <MembersOnly to="review-answers" what="review answers">
      <Panels />
    </MembersOnly>
  );
}

const order: Record<Panel['state'], number> = { open: 0, waiting: 1, locked: 2 };
const waits = ({ state, finished }: Panel) => (state === 'open' && finished ? 1.5 : order[state]);

function Panels() {
  const list = useInfiniteQuery({ ...reviewsQuery, refetchOnMount: 'always' });
  const panels = (list.data?.pages.flatMap(({ items }) => items) ?? []).toSorted((a, b) => waits(a) - waits(b));
  return (
    <div className={classes.column}>
      <PageHeader
        title="Reviews"
        lead="You mark answers without knowing whose they are, one question at a time, in an order of your own."
      />
      {list.isPending && <LoadingState label="Loading your panels" />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && panels.length === 0 && (
        <EmptyState title="You are on no panel">
          A hiring manager sends you an invitation by email when there is something to review.
        </EmptyState>
      )}
      {panels.length > 0 && (
        <ul className={classes.cards}>
          {panels.map((panel) => (
            <PanelCard key={panel.vacancy.id} panel={panel} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={panels.length}
          one="panel"
          many="panels"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
    </div>
  );
}

function PanelCard({ panel }: { panel: Panel }) {
  const id = useId();
  const { vacancy, state, declared, finished, marked, toMark } = panel;
  const part = partOf(panel);
  const calls = state === 'open' && !finished;
  return (
    <li className={classes.card} aria-labelledby={id}>
      <div className={classes.cardHead}>
        <h2 id={id}>{vacancy.name}</h2>
        <Badge tone={part.tone}>{part.label}</Badge>
      </div>
      <p>{part.words}</p>
      {declared && toMark > 0 && <ReviewProgress label={`Marked for ${vacancy.name}`} done={marked} of={toMark} />}
      <div>
        <ButtonLink
          to="/reviews/$vacancyId"
          params={{ vacancyId: vacancy.id }}
          variant={calls ? 'filled' : 'outline'}
          aria-describedby={id}
        >
          {actionOf(panel)}
        </ButtonLink>
      </div>
    </li>
  );
}
