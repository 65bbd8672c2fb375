import { Button, Checkbox, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { organisationsKey } from '@/features/organisations/queries';
import { Badge, type Tone } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { errorOf } from '@/ui/form/fields';
import { formatDate, formatDateTime } from '@/ui/format';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState, Notice } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import classes from './freshness.module.css';
import {
  acceptProposal,
  declineProposal,
  freshnessKey,
  type OrganisationField,
  type Proposal,
  proposalKey,
  proposalQuery,
  withdrawProposal,
} from './queries';
import { fieldLabel, fieldsInWords, valueInWords } from './words';

const route = getRouteApi('/organisation-proposals/$id');

const statuses: Record<Proposal['status'], { label: string; tone: Tone }> = {
  waiting: { label: 'Waits for a yes', tone: 'attention' },
  accepted: { label: 'Taken over', tone: 'good' },
  declined: { label: 'Declined', tone: 'over' },
  withdrawn: { label: 'Withdrawn', tone: 'over' },
};

export function ProposalPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="edit-organisation" what="see what is proposed">
      <OneProposal key={id} id={id} />
    </MembersOnly>
  );
}

function OneProposal({ id }: { id: string }) {
  const query = useQuery(proposalQuery(id));
  if (query.isPending) return <LoadingState label="Loading the proposal" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const proposal = query.data;
  const { organisation, proposer, byLink, sentAt, status, remark } = proposal;
  return (
    <>
      <PageHeader
        title={`Changes to ${organisation.name}`}
        back={
          <TextLink to="/organisations/$id" params={{ id: organisation.id }}>
            {organisation.name}
          </TextLink>
        }
        beside={
          <>
            <Badge tone={statuses[status].tone}>{statuses[status].label}</Badge>
            <span>
              {formatDateTime(sentAt)}, {byLink ? `by the link sent to ${proposer}` : `by ${proposer}`}
            </span>
          </>
        }
      />
      <Decided proposal={proposal} />
      {remark && (
        <>
          <h2>In their words</h2>
          <p className={classes.remark}>{remark}</p>
        </>
      )}
      <Comparison key={proposal.version} proposal={proposal} />
    </>
  );
}

function Decided({ proposal: { status, decidedAt, decidedBy, taken, note } }: { proposal: Proposal }) {
  if (!decidedAt) return null;
  const what =
    status === 'accepted' && taken.length > 0 ? `Taken over: ${fieldsInWords(taken)}` : statuses[status].label;
  return (
    <Notice title={`${what}, on ${formatDate(decidedAt)} by ${decidedBy ?? 'somebody'}`}>
      {note && <p>{note}</p>}
    </Notice>
  );
}

/** Now and proposed side by side; each field is taken over or not. */
function Comparison({ proposal }: { proposal: Proposal }) {
  const { fields, conflicts, present, proposed, can, was, status } = proposal;
  const decides = can.includes('accept');
  const [chosen, setChosen] = useState<OrganisationField[]>(() => fields.filter((one) => !conflicts.includes(one)));
  const toggle = (field: OrganisationField, on: boolean) =>
    setChosen(on ? [...chosen, field] : chosen.filter((one) => one !== field));
  return (
    <>
      {fields.length > 0 && (
        <table className={classes.compare} aria-label="The entry now, and as it is proposed">
          <thead>
            <tr>
              <th scope="col">{decides ? 'Take over' : 'Field'}</th>
              <th scope="col">{status === 'waiting' ? 'Now' : 'Before'}</th>
              <th scope="col">Proposed</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field}>
                <th scope="row">
                  {decides ? (
                    <Checkbox
                      label={fieldLabel(field)}
                      checked={chosen.includes(field)}
                      onChange={(event) => toggle(field, event.currentTarget.checked)}
                    />
                  ) : (
                    fieldLabel(field)
                  )}
                  {conflicts.includes(field) && <Badge tone="attention">Changed since</Badge>}
                </th>
                <td data-label={status === 'waiting' ? 'Now' : 'Before'}>
                  {valueInWords(status === 'waiting' ? present : was, field) ?? <Empty />}
                  {conflicts.includes(field) && (
                    <span className={classes.small}>When it was proposed: {valueInWords(was, field) ?? 'empty'}</span>
                  )}
                </td>
                <td data-label="Proposed">
                  <ins>{valueInWords(proposed, field) ?? <Empty />}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Decision proposal={proposal} chosen={chosen} />
    </>
  );
}

const Empty = () => <span className={classes.quiet}>Empty</span>;

function Decision({ proposal, chosen }: { proposal: Proposal; chosen: OrganisationField[] }) {
  const { id, can, fields } = proposal;
  const [declining, setDeclining] = useState(false);
  const toast = useToast();
  const queryClient = useQueryClient();
  const step = useMutation({
    mutationFn: ({ call }: { call: () => Promise<Proposal>; done: string }) => call(),
    onSuccess: (answer, { done }) => {
      setDeclining(false);
      queryClient.setQueryData(proposalKey(id), answer);
      toast(done);
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
    onError: (error) => {
      const problem = asProblem(error);
      toast(
        problem.status === 412
          ? 'It has changed meanwhile. You see it as it is now: look again, then repeat.'
          : (problem.fields[0]?.message ?? problem.message),
        'problem',
      );
    },
    // the reason that was typed stays, to be sent again
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: freshnessKey });
      void queryClient.invalidateQueries({ queryKey: organisationsKey });
    },
  });
  return (
    <div className={classes.actions}>
      {can.includes('accept') && (
        <Button
          loading={step.isPending}
          disabled={fields.length > 0 && chosen.length === 0}
          onClick={() => step.mutate({ done: 'Taken over', call: () => acceptProposal(proposal, chosen) })}
        >
          {fields.length === 0 ? 'It is seen to' : 'Take over what is ticked'}
        </Button>
      )}
      {can.includes('decline') && (
        <Button variant="outline" onClick={() => setDeclining(true)}>
          Decline
        </Button>
      )}
      {can.includes('withdraw') && (
        <Button
          variant="outline"
          loading={step.isPending}
          onClick={() => step.mutate({ done: 'Taken back', call: () => withdrawProposal(id) })}
        >
          Take it back
        </Button>
      )}
      {declining && (
        <DeclineDialog
          busy={step.isPending}
          onDecline={(note) => step.mutate({ done: 'Declined', call: () => declineProposal(id, note) })}
          onClose={() => setDeclining(false)}
        />
      )}
    </div>
  );
}

interface DeclineDialogProps {
  busy: boolean;
  onDecline: (note: string) => void;
  onClose: () => void;
}

function DeclineDialog({ busy, onDecline, onClose }: DeclineDialogProps) {
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const decline = () => {
    if (note.trim()) onDecline(note.trim());
    else setMissing(true);
  };
  return (
    <Confirm opened title="Decline these changes?" confirm="Decline" busy={busy} onConfirm={decline} onCancel={onClose}>
      <p>The entry stays as it is. Whoever proposed them gets your reason by email, where we know their address.</p>
      <Textarea
        label="Reason"
        value={note}
        error={errorOf(missing && !note.trim() ? 'Say why, so that they can understand it' : undefined)}
        autosize
        minRows={3}
        maxLength={1000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Confirm>
  );
}
