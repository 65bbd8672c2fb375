import { Anchor, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { organisationsKey } from '@/features/organisations/queries';
import { Badge } from '@/ui/Badge';
import { DataList, ShowMore } from '@/ui/DataList';
import { count, formatShortDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import { ask, confirmWithServices, type FreshnessItem, freshnessKey } from './queries';
import { askedInWords } from './words';

interface EntriesProps {
  items: FreshnessItem[];
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The longest unconfirmed first: whom to ask, whom to telephone. */
export function Entries({ items, ...more }: EntriesProps) {
  return (
    <>
      <DataList
        label="Entries, the longest unconfirmed first"
        items={items}
        columns={[
          {
            header: 'Organisation',
            cell: ({ id, name, chapter, listed }) => (
              <>
                <TextLink to="/organisations/$id" params={{ id }}>
                  {name}
                </TextLink>
                <span className={classes.small}>
                  {chapter.name} {!listed && <Badge>Not listed</Badge>}
                </span>
              </>
            ),
          },
          { header: 'Last confirmed', cell: confirmed },
          { header: 'Asked', cell: ({ asked }) => askedInWords(asked) },
          { header: 'Contact', cell: contact },
          { header: 'What to do', cell: (item) => <Steps item={item} /> },
        ]}
      />
      <ShowMore shown={items.length} one="entry" many="entries" {...more} />
    </>
  );
}

function confirmed({ lastConfirmed, staleServices }: FreshnessItem) {
  return (
    <>
      {lastConfirmed ? formatShortDate(lastConfirmed.at) : 'Never'}
      {lastConfirmed?.by && <span className={classes.small}>{lastConfirmed.by}</span>}
      {staleServices > 0 && (
        <span className={classes.small}>{count(staleServices, 'stale service', 'stale services')}</span>
      )}
    </>
  );
}

export function contact({ email, phone }: Pick<FreshnessItem, 'email' | 'phone'>) {
  return (
    <>
      {email ? <span className={classes.small}>{email}</span> : <span className={classes.small}>No email address</span>}
      {phone && <Anchor href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</Anchor>}
    </>
  );
}

/** What is done in a row; whoever else did something meanwhile is not overruled. */
export function useStep() {
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ call }: { call: () => Promise<unknown>; done: string }) => call(),
    onSuccess: (_, { done }) => toast(done),
    onError: (error) => {
      const problem = asProblem(error);
      toast(
        problem.status === 412
          ? 'Somebody else has changed this entry. Look at it again, then repeat.'
          : problem.message,
        'problem',
      );
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: freshnessKey });
      void queryClient.invalidateQueries({ queryKey: organisationsKey });
    },
  });
}

function Steps({ item }: { item: FreshnessItem }) {
  const { id, name, version, can } = item;
  const step = useStep();
  return (
    <span className={classes.steps}>
      {can.includes('ask') && (
        <Button
          variant="outline"
          size="compact-md"
          loading={step.isPending}
          aria-label={`Ask now: ${name}`}
          onClick={() => step.mutate({ done: `${name} is asked by email`, call: () => ask(id) })}
        >
          Ask now
        </Button>
      )}
      {can.includes('confirm') && (
        <Button
          variant="outline"
          size="compact-md"
          loading={step.isPending}
          aria-label={`Confirm: ${name}`}
          onClick={() => step.mutate({ done: `${name} is confirmed`, call: () => confirmWithServices(id, version) })}
        >
          Confirm
        </Button>
      )}
    </span>
  );
}
