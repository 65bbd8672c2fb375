import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { idempotencyKeys } from '@/api/idempotency';
import { asProblem } from '@/api/problem';
import { Confirm } from '@/ui/Confirm';
import { count, formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { Meta } from '@/ui/Meta';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState, Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './duplicates.module.css';
import { FieldChoices } from './FieldChoices';
import { type Choices, differs, type Half, mergeFields, rowsOf } from './fields';
import {
  comparisonKey,
  comparisonQuery,
  type DuplicateComparison,
  dismiss,
  duplicatesKey,
  type MergeFields,
  merge,
  type NewMerge,
  takeBack,
} from './queries';
import { useUndo } from './useUndo';
import { holdingsInWords, likelierToStay, reasonWords } from './words';

const route = getRouteApi('/duplicates/$one/$other');

/** Two entries side by side: which one stays, whose value each field takes, and what moves. */
export function ComparePage() {
  const { one, other } = route.useParams();
  return (
    <MembersOnly to="merge-organisations" what="merge organisations">
      <Compared key={one + other} one={one} other={other} />
    </MembersOnly>
  );
}

function Compared({ one, other }: { one: string; other: string }) {
  const query = useQuery({ ...comparisonQuery(one, other), staleTime: 0 });
  if (query.isPending) return <LoadingState label="Loading the two entries" lines={10} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Comparison compared={query.data} onAgain={() => void query.refetch()} />;
}

interface ComparisonProps {
  compared: DuplicateComparison;
  onAgain: () => void;
}

function Comparison({ compared, onAgain }: ComparisonProps) {
  const { one, other, reasons, can } = compared;
  const [stays, setStays] = useState<Half>();
  const [chosen, setChosen] = useState<Choices>({});
  const keep =
    stays ??
    likelierToStay(
      { holds: compared.oneHolds, createdAt: one.createdAt },
      { holds: compared.otherHolds, createdAt: other.createdAt },
    );
  const rows = rowsOf(one, other);
  return (
    <>
      <PageHeader
        title="Are these the same organisation?"
        back={<TextLink to="/duplicates">Likely duplicates</TextLink>}
        {...(reasons.length > 0 && { lead: <Meta parts={reasons.map((reason) => reasonWords[reason])} /> })}
      />
      <Standing compared={compared} />
      <Stays compared={compared} keep={keep} onKeep={setStays} />
      {can.includes('merge') && (
        <>
          <Section title={differing(rows.filter(differs).length)}>
            <FieldChoices
              rows={rows}
              names={{ one: one.name, other: other.name }}
              keep={keep}
              chosen={chosen}
              onChoose={(field, side) => setChosen({ ...chosen, [field]: side })}
            />
          </Section>
          <Actions compared={compared} keep={keep} fields={() => mergeFields(rows, keep, chosen)} onAgain={onAgain} />
        </>
      )}
    </>
  );
}

const differing = (number: number) =>
  number === 0 ? 'All fields are the same' : `Choose what stays in ${count(number, 'field', 'fields')}`;

/** Why there may be nothing to do here. */
function Standing({ compared: { one, other, dismissed } }: { compared: DuplicateComparison }) {
  const gone = [one, other].find(({ archivedAt }) => archivedAt);
  if (gone)
    return (
      <Notice
        title={gone.mergedInto ? `${gone.name} was merged into ${gone.mergedInto.name}` : `${gone.name} is archived`}
      >
        <TextLink to="/organisations/$id" params={{ id: gone.mergedInto?.id ?? gone.id }}>
          See {gone.mergedInto?.name ?? gone.name}
        </TextLink>
      </Notice>
    );
  if (dismissed)
    return (
      <Notice title="Said to be two different organisations">
        By {dismissed.by} on {formatDate(dismissed.at)}.
      </Notice>
    );
  return null;
}

interface StaysProps {
  compared: DuplicateComparison;
  keep: Half;
  onKeep: (half: Half) => void;
}

function Stays({ compared, keep, onKeep }: StaysProps) {
  const halves = [
    { half: 'one' as const, view: compared.one, holds: compared.oneHolds },
    { half: 'other' as const, view: compared.other, holds: compared.otherHolds },
  ];
  return (
    <fieldset className={classes.stays}>
      <legend>Which entry stays?</legend>
      <div className={classes.cards}>
        {halves.map(({ half, view, holds }) => (
          <label key={half} className={classes.card} data-chosen={keep === half}>
            <input
              type="radio"
              name="stays"
              checked={keep === half}
              disabled={!compared.can.includes('merge')}
              onChange={() => onKeep(half)}
            />
            <span>
              <strong>{view.name}</strong>
              <span className={classes.small}>
                {view.chapter.name}, entered on {formatDate(view.createdAt)}
              </span>
              <span>{holdingsInWords(holds) || 'Nothing hangs on it'}</span>
              {keep === half && <span className={classes.tag}>Stays</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ActionsProps extends ComparisonProps {
  keep: Half;
  fields: () => MergeFields;
}

function Actions({ compared, keep, fields, onAgain }: ActionsProps) {
  const { one, other, can } = compared;
  const [kept, dropped, holds] = keep === 'one' ? [one, other, compared.otherHolds] : [other, one, compared.oneHolds];
  const [asking, setAsking] = useState(false);
  const merging = useMerging(onAgain);
  const standing = useStanding(one.id, other.id);
  const confirm = () =>
    merging.mutate(
      { keep: kept.id, drop: dropped.id, keepVersion: kept.version, dropVersion: dropped.version, fields: fields() },
      { onSettled: () => setAsking(false) },
    );
  return (
    <Section title="What happens">
      <p className={classes.happens}>{whatMoves(dropped.name, kept.name, holdingsInWords(holds))}</p>
      <p className={classes.happens}>
        Signed agreements stay as they were signed. People who act for {dropped.name} act for {kept.name} too. You can
        undo it for 30 days.
      </p>
      <div className={classes.actions}>
        <Button {...wrapping} onClick={() => setAsking(true)}>
          Merge into {kept.name}
        </Button>
        {can.includes('dismiss') && (
          <Button variant="default" loading={standing.isPending} onClick={() => standing.mutate('dismiss')}>
            These are two different organisations
          </Button>
        )}
        {can.includes('take-back') && (
          <Button variant="default" loading={standing.isPending} onClick={() => standing.mutate('take-back')}>
            They may be the same after all
          </Button>
        )}
      </div>
      <Confirm
        opened={asking}
        title={`Merge ${dropped.name} into ${kept.name}?`}
        confirm="Merge them"
        busy={merging.isPending}
        onConfirm={confirm}
        onCancel={() => setAsking(false)}
      >
        <p>
          {kept.name} stays, with what you chose. {dropped.name} leaves the lists; whoever looks for it is led to{' '}
          {kept.name}.
        </p>
      </Confirm>
    </Section>
  );
}

/** A long name breaks into lines on a phone. */
const wrapping = { h: 'auto', mih: '2.625rem', py: 'xs', styles: { label: { whiteSpace: 'normal' } } } as const;

const whatMoves = (from: string, to: string, holdings: string) =>
  holdings ? `From ${from} to ${to} move: ${holdings}.` : `Nothing hangs on ${from} that you can see.`;

function useMerging(onAgain: () => void) {
  const [keys] = useState(() => idempotencyKeys());
  const toast = useToast();
  const undo = useUndo();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewMerge) => merge(wanted, keys(wanted)),
    onSuccess: async (done) => {
      await navigate({ to: '/organisations/$id', params: { id: done.kept.id } });
      toast(`${done.dropped.name} is merged into ${done.kept.name}`, 'done', {
        label: 'Undo',
        run: () => undo.mutate(done),
      });
      await queryClient.invalidateQueries();
    },
    onError: (error) => {
      const problem = asProblem(error);
      toast(problem.message, 'problem');
      // what was changed meanwhile is shown, so that the next press merges what is seen
      if (problem.status === 412) onAgain();
    },
  });
}

function useStanding(one: string, other: string) {
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (next: 'dismiss' | 'take-back') => (next === 'dismiss' ? dismiss : takeBack)(one, other),
    onSuccess: async (answer, next) => {
      queryClient.setQueryData(comparisonKey(one, other), answer);
      if (next === 'dismiss') await navigate({ to: '/duplicates' });
      toast(
        next === 'dismiss'
          ? 'Noted: they are two organisations. You are not asked again.'
          : 'They are in the list again while they are alike',
      );
      await queryClient.invalidateQueries({ queryKey: duplicatesKey });
    },
    onError: (error) => toast(asProblem(error).message, 'problem'),
  });
}
