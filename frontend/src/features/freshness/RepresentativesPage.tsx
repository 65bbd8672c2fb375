import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/auth/me';
import { Badge, type Tone } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { InviteForm } from '@/ui/form/InviteForm';
import { formatDate, formatDateTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import {
  inviteRepresentative,
  type Representative,
  type Representatives,
  removeRepresentative,
  representativesKey,
  representativesQuery,
} from './queries';

const route = getRouteApi('/organisations/$id/representatives');

const states: Record<Representative['state'], { label: string; tone: Tone }> = {
  acting: { label: 'Acts for it', tone: 'good' },
  invited: { label: 'Invited', tone: 'plain' },
  expired: { label: 'Invitation has run out', tone: 'attention' },
};

const nameOf = ({ name }: Representative) => name ?? 'An account without an invitation';

export function RepresentativesPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="invite-representative" what="see who acts for an organisation">
      <Acting key={id} id={id} />
    </MembersOnly>
  );
}

function Acting({ id }: { id: string }) {
  const query = useQuery(representativesQuery(id));
  const queryClient = useQueryClient();
  if (query.isPending) return <LoadingState label="Loading who acts for it" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { organisation, can } = query.data;
  return (
    <>
      <PageHeader
        title={`Who acts for ${organisation.name}`}
        back={
          <TextLink to="/organisations/$id" params={{ id }}>
            {organisation.name}
          </TextLink>
        }
        lead="They keep its entry and services right with an account of their own, and can invite colleagues. A new name, email or register number still waits for the alliance."
      />
      <div className={classes.columns}>
        <People of={query.data} />
        {can.includes('invite') && (
          <InviteForm
            title="Invite somebody"
            about="They get an email with a link, sign in with their own account and can edit the entry. It works for 14 days."
            send={(invited, key) => inviteRepresentative(id, invited, key)}
            onSent={() => void queryClient.invalidateQueries({ queryKey: representativesKey(id) })}
          />
        )}
      </div>
    </>
  );
}

function People({ of: { organisation, items } }: { of: Representatives }) {
  const [asked, setAsked] = useState<Representative>();
  return (
    <Section title="People">
      {items.length === 0 && (
        <p className={classes.quiet}>Nobody yet. Invite somebody who knows when the doors are open.</p>
      )}
      {items.length > 0 && (
        <ul className={classes.rows}>
          {items.map((one) => (
            <li key={one.id} className={classes.row}>
              <div>
                <div className={classes.who}>
                  <strong>{nameOf(one)}</strong>
                  <Badge tone={states[one.state].tone}>{one.self ? 'You' : states[one.state].label}</Badge>
                </div>
                <div className={classes.more}>
                  {one.email && <span>{one.email}</span>}
                  {one.actingSince && <span>Since {formatDate(one.actingSince)}</span>}
                  {one.expiresAt && (
                    <span>
                      {one.state === 'expired' ? 'Ran out' : 'Works until'} {formatDateTime(one.expiresAt)}
                    </span>
                  )}
                </div>
              </div>
              {one.can.includes('remove') && (
                <Button
                  variant="subtle"
                  size="compact-md"
                  aria-label={`${verbOf(one)}: ${nameOf(one)}`}
                  onClick={() => setAsked(one)}
                >
                  {verbOf(one)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked && <RemoveDialog organisation={organisation} one={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

const verbOf = ({ state, self }: Representative) =>
  state !== 'acting' ? 'Take back' : self ? 'Stop acting' : 'Take off';

interface RemoveDialogProps {
  organisation: Representatives['organisation'];
  one: Representative;
  onClose: () => void;
}

function RemoveDialog({ organisation, one, onClose }: RemoveDialogProps) {
  const toast = useToast();
  const queryClient = useQueryClient();
  const acting = one.state === 'acting';
  const removal = useMutation({
    mutationFn: () => removeRepresentative(organisation.id, one.id),
    onSuccess: () =>
      toast(acting ? `${nameOf(one)} no longer acts for ${organisation.name}` : 'The invitation is taken back'),
    onError: (error) => toast(asProblem(error).message, 'problem'),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: representativesKey(organisation.id) });
      if (one.self) void queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      onClose();
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
  });
  return (
    <Confirm
      opened
      title={acting ? `${verbOf(one)} for ${organisation.name}?` : 'Take the invitation back?'}
      confirm={verbOf(one)}
      cancel="Keep"
      danger
      busy={removal.isPending}
      onConfirm={() => removal.mutate()}
      onCancel={onClose}
    >
      <p>
        {acting
          ? `${one.self ? 'You' : nameOf(one)} can no longer edit its entry, at once. What was changed stays.`
          : `The link that ${nameOf(one)} was sent stops working. You can send a new one.`}
      </p>
    </Confirm>
  );
}
