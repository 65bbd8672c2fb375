import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Versioned } from '@/api/client';
import { asProblem } from '@/api/problem';
import { useSession } from '@/auth/useSession';
import { ClusterCard } from '@/features/clusters/ClusterCard';
import { Confirm } from '@/ui/Confirm';
import { formatDate } from '@/ui/format';
import { usePart } from '@/ui/OnThisPage';
import { useToast } from '@/ui/Toast';
import { useSaved } from '@/ui/useSaved';
import { type Status, statuses, statusLabel } from './messages';
import classes from './OrganisationPage.module.css';
import {
  archiveOrganisation,
  changeStatus,
  confirmOrganisation,
  type OrganisationView,
  organisationKey,
  organisationsKey,
  restoreOrganisation,
} from './queries';

interface OrganisationSideProps {
  organisation: OrganisationView;
  etag: string;
}

/** How fresh the entry is, and what one may do with it as a whole. */
export function OrganisationSide({ organisation, etag }: OrganisationSideProps) {
  const { id, name, can, full, lastConfirmed } = organisation;
  const session = useSession();
  const change = useChange(id);
  return (
    <aside {...usePart('About this entry', true)} className={classes.aside} aria-label="About this entry">
      <section>
        <h2>Last confirmed</h2>
        <p>
          {lastConfirmed
            ? `${formatDate(lastConfirmed.at)}${lastConfirmed.by ? ` by ${lastConfirmed.by}` : ''}`
            : 'Nobody has confirmed this entry yet.'}
        </p>
        {can.includes('confirm') && (
          <Button
            variant="outline"
            loading={change.isPending}
            onClick={() =>
              change.mutate({ done: 'Confirmed as still right', call: () => confirmOrganisation(id, etag) })
            }
          >
            Still right
          </Button>
        )}
      </section>
      {can.includes('change-status') && organisation.status && (
        <StatusChange
          key={organisation.status}
          name={name}
          status={organisation.status}
          id={id}
          etag={etag}
          change={change}
        />
      )}
      {full && <ClusterCard organisationId={id} />}
      <Archive organisation={organisation} etag={etag} change={change} />
      {!full && (
        <p className={classes.hidden}>
          You see the public part of this entry. Contacts and status are open to people of its chapter
          {session === 'signed-out' ? '; sign in if you are one of them.' : '.'}
        </p>
      )}
    </aside>
  );
}

interface StatusChangeProps {
  name: string;
  status: Status;
  id: string;
  etag: string;
  change: ReturnType<typeof useChange>;
}

/** Choosing alone changes nothing: with a keyboard one passes through the other choices on the way. */
function StatusChange({ name, status, id, etag, change }: StatusChangeProps) {
  const [chosen, setChosen] = useState(status);
  const save = () =>
    change.mutate({ done: `${name} is now: ${statusLabel(chosen)}`, call: () => changeStatus(id, etag, chosen) });
  return (
    <div className={classes.manage}>
      <NativeSelect
        w="100%"
        label="Status"
        data={statuses.map(({ value, label }) => ({ value, label }))}
        value={chosen}
        onChange={(event) =>
          setChosen(statuses.find(({ value }) => value === event.currentTarget.value)?.value ?? status)
        }
      />
      {chosen !== status && (
        <Button variant="outline" loading={change.isPending} onClick={save}>
          Change the status
        </Button>
      )}
    </div>
  );
}

interface Change {
  call: () => Promise<Versioned<OrganisationView>>;
  done: string;
}

function useChange(id: string) {
  const toast = useToast();
  const saved = useSaved();
  return useMutation({
    mutationFn: ({ call }: Change) => call(),
    onSuccess: (answer, { done }) => {
      saved(answer, organisationKey(id), organisationsKey);
      toast(done);
    },
    onError: (error) => {
      const problem = asProblem(error);
      toast(
        problem.status === 412
          ? 'Somebody else has changed this entry. Load the page again to see it, then repeat.'
          : problem.message,
        'problem',
      );
    },
  });
}

function Archive({ organisation, etag, change }: OrganisationSideProps & { change: ReturnType<typeof useChange> }) {
  const { id, name, can } = organisation;
  const [asking, setAsking] = useState(false);
  if (can.includes('restore'))
    return (
      <div>
        <Button
          variant="outline"
          loading={change.isPending}
          onClick={() => change.mutate({ done: `${name} is restored`, call: () => restoreOrganisation(id, etag) })}
        >
          Restore from the archive
        </Button>
      </div>
    );
  if (!can.includes('archive')) return null;
  const archive = () =>
    change.mutate(
      { done: `${name} is archived`, call: () => archiveOrganisation(id, etag) },
      { onSettled: () => setAsking(false) },
    );
  return (
    <div>
      <Button variant="subtle" color="danger" px="xs" ml={-9} onClick={() => setAsking(true)}>
        Archive this organisation
      </Button>
      <Confirm
        opened={asking}
        title={`Archive ${name}?`}
        confirm="Archive"
        danger
        busy={change.isPending}
        onConfirm={archive}
        onCancel={() => setAsking(false)}
      >
        <p>It leaves the lists and the public directory. Its history stays, and you can restore it.</p>
      </Confirm>
    </div>
  );
}
