import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/auth/me';
import { organisationSearchQuery } from '@/features/organisations/queries';
import { Confirm } from '@/ui/Confirm';
import { formatDate } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { Section } from '@/ui/Page';
import classes from './duplicates.module.css';
import { duplicatesOfQuery, mergesQuery, type OrganisationMerge } from './queries';
import { useUndo } from './useUndo';

/** On an organisation's page, for those who may merge: whether it may be entered twice, and what was merged into it. */
export function MergesCard({ organisationId }: { organisationId: string }) {
  return useMay('merge-organisations') && <History organisationId={organisationId} />;
}

function History({ organisationId }: { organisationId: string }) {
  const merges = useQuery({ ...mergesQuery(organisationId), retry: false });
  const pairs = useQuery({ ...duplicatesOfQuery(organisationId), retry: false });
  const items = merges.data?.items ?? [];
  const alike = (pairs.data?.items ?? []).map(({ one, other }) => (one.id === organisationId ? other : one));
  return (
    <Section title="Entered twice?">
      {alike.length > 0 && (
        <ul className={classes.plain} aria-label="Likely duplicates of this entry">
          {alike.map(({ id, name }) => (
            <li key={id}>
              {name} may be the same organisation.{' '}
              <TextLink to="/duplicates/$one/$other" params={{ one: organisationId, other: id }}>
                Compare with {name}
              </TextLink>
            </li>
          ))}
        </ul>
      )}
      {items.length > 0 && (
        <ul className={classes.history} aria-label="Merges">
          {items.map((one) => (
            <li key={one.id}>
              <Merged merge={one} />
            </li>
          ))}
        </ul>
      )}
      <CompareWith organisationId={organisationId} />
    </Section>
  );
}

/** For an entry that somebody knows to be the same, and that does not look like it. */
function CompareWith({ organisationId }: { organisationId: string }) {
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 300);
  const { data } = useQuery({ ...organisationSearchQuery(q), placeholderData: keepPreviousData, enabled: open });
  if (!open)
    return (
      <Button variant="default" mt="md" onClick={() => setOpen(true)}>
        Compare with another entry
      </Button>
    );
  return (
    <Select
      mt="md"
      maw="28rem"
      label="Compare with"
      description="The entry that is the same organisation"
      data={(data?.items ?? [])
        .filter(({ id }) => id !== organisationId)
        .map(({ id, name, town }) => ({ value: id, label: town ? `${name}, ${town}` : name }))}
      onChange={(other) => {
        if (other) void navigate({ to: '/duplicates/$one/$other', params: { one: organisationId, other } });
      }}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options }) => options}
      nothingFoundMessage="No organisation of that name"
      rightSection={null}
    />
  );
}

function Merged({ merge }: { merge: OrganisationMerge }) {
  const { kept, dropped, mergedAt, mergedBy, remarks, undoableUntil, undoneAt, undoneBy, can } = merge;
  const [asking, setAsking] = useState(false);
  const undo = useUndo();
  return (
    <>
      <p>
        {dropped.name} was merged into {kept.name} on {formatDate(mergedAt)} by {mergedBy}.
        {undoneAt && ` Undone on ${formatDate(undoneAt)} by ${undoneBy}.`}
      </p>
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {[...new Set(remarks)].map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {undoableUntil && (
        <p className={classes.small}>
          {can.includes('undo')
            ? `It can be undone until ${formatDate(undoableUntil)}.`
            : `It can be undone until ${formatDate(undoableUntil)} by somebody who looks after both chapters, once no later merge stands on it.`}
        </p>
      )}
      {can.includes('undo') && (
        <>
          <Button variant="default" onClick={() => setAsking(true)} aria-label={`Undo the merge with ${dropped.name}`}>
            Undo this merge
          </Button>
          <Confirm
            opened={asking}
            title={`Make ${kept.name} and ${dropped.name} two again?`}
            confirm="Undo the merge"
            busy={undo.isPending}
            onConfirm={() => undo.mutate(merge, { onSettled: () => setAsking(false) })}
            onCancel={() => setAsking(false)}
          >
            <p>
              What was moved goes back to {dropped.name}. What was changed or added since stays with {kept.name}, and
              you are told what that is.
            </p>
          </Confirm>
        </>
      )}
    </>
  );
}
