import { useInfiniteQuery } from '@tanstack/react-query';
import { ShowMore } from '@/ui/DataList';
import { formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import { ErrorState } from '@/ui/states';
import classes from './freshness.module.css';
import { ProposalLetters } from './ProposalLetters';
import { type Proposal, proposalsQuery } from './queries';
import { fieldsInWords } from './words';

/** What organisations have proposed and nobody has looked at. */
export function ProposalsWaiting({ chapterId, waiting }: { chapterId: string | undefined; waiting: number }) {
  const list = useInfiniteQuery({ ...proposalsQuery(chapterId), enabled: waiting > 0 });
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title="Changes that wait for a yes">
      {waiting === 0 && <p className={classes.before}>None at present.</p>}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((proposal) => (
            <li key={proposal.id} className={classes.row}>
              <div>
                <TextLink to="/organisation-proposals/$id" params={{ id: proposal.id }}>
                  {proposal.organisation.name}
                </TextLink>
                <span className={classes.small}>{aboutOf(proposal)}</span>
              </div>
              <span className={classes.small}>
                {formatShortDate(proposal.sentAt)} by {proposal.proposer}
              </span>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <ShowMore
          shown={items.length}
          one="proposal"
          many="proposals"
          hasMore
          loading={list.isFetchingNextPage}
          onMore={() => void list.fetchNextPage()}
        />
      )}
      <ProposalLetters />
    </Section>
  );
}

export function aboutOf({ fields, remark, conflicts }: Proposal): string {
  const what = fields.length > 0 ? `Another ${fieldsInWords(fields)}` : 'A remark';
  const also = fields.length > 0 && remark ? ', with a remark' : '';
  return `${what}${also}${conflicts.length > 0 ? '. The entry has changed since' : ''}`;
}
