import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Badge } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { InviteForm } from '@/ui/form/InviteForm';
import { count, formatDate, formatDateTime } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import { useToast } from '@/ui/Toast';
import { roundStates } from './messages';
import classes from './panel.module.css';
import {
  invite,
  memberName,
  memberStates,
  type PanelMember,
  removeMember,
  type VacancyPanel,
  vacancyPanelQuery,
} from './panels';
import { roundKey } from './queries';

const route = getRouteApi('/vacancies/$id/panel');

export function VacancyPanelPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="put a panel together">
      <OnePanel key={id} id={id} />
    </MembersOnly>
  );
}

function OnePanel({ id }: { id: string }) {
  const query = useQuery(vacancyPanelQuery(id));
  const queryClient = useQueryClient();
  if (query.isPending) return <LoadingState label="Loading the panel" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const panel = query.data;
  const state = roundStates[panel.state];
  return (
    <>
      <PageHeader
        title="Panel"
        back={
          <TextLink to="/vacancies/$id" params={{ id }}>
            {panel.vacancy.name}
          </TextLink>
        }
        beside={
          <>
            {panel.state !== 'waiting' && <Badge tone={state.tone}>{state.label}</Badge>}
            <span>{standing(panel)}</span>
          </>
        }
        lead="These people mark the answers, each on their own and without names. Whoever runs the review does not mark."
      />
      <HiringNav id={id} />
      <div className={classes.columns}>
        <Members panel={panel} />
        {panel.can.includes('invite') ? (
          <InviteForm
            title="Invite a reviewer"
            about="They get an email with a link, sign in with their own account and join. It works for 14 days."
            send={(member, key) => invite(id, member, key)}
            onSent={() => void queryClient.invalidateQueries({ queryKey: roundKey(id) })}
          />
        ) : (
          <p className={classes.quiet}>{closedWords(panel)}</p>
        )}
      </div>
    </>
  );
}

function standing({ items, marksPerAnswer }: VacancyPanel): string {
  const joined = items.filter(({ state }) => state === 'joined').length;
  const missing = marksPerAnswer - joined;
  if (missing <= 0) return `${count(joined, 'reviewer has', 'reviewers have')} joined`;
  return `${joined} of ${marksPerAnswer} reviewers have joined: each answer gets ${count(marksPerAnswer, 'mark', 'marks')}`;
}

function closedWords({ state, items }: VacancyPanel): string {
  if (state === 'locked') return 'Marks are locked: nobody has anything left to review.';
  return items.filter((one) => one.state !== 'left').length >= 50
    ? 'A panel has at most 50 people. Take an invitation back before you send another.'
    : 'People are invited once the vacancy is published, until somebody is appointed.';
}

function Members({ panel }: { panel: VacancyPanel }) {
  const { vacancy, items, state } = panel;
  const [asked, setAsked] = useState<PanelMember>();
  return (
    <Section title="Who reviews">
      {items.length === 0 && (
        <p className={classes.quiet}>Nobody is on the panel yet. Three people make fair marks: invite the first.</p>
      )}
      {items.length > 0 && (
        <ul className={classes.members}>
          {items.map((member) => (
            <li key={member.id} className={classes.member}>
              <div className={classes.who}>
                <strong>{memberName(member)}</strong>
                <Badge tone={memberStates[member.state].tone}>{memberStates[member.state].label}</Badge>
              </div>
              <div className={classes.more}>
                {member.email && <span>{member.email}</span>}
                {member.joinedAt && <span>Joined {formatDate(member.joinedAt)}</span>}
                {member.leftAt && <span>Left {formatDate(member.leftAt)}, their marks stay</span>}
                {member.expiresAt && (
                  <span>
                    {member.state === 'expired' ? 'Ran out' : 'Works until'} {formatDateTime(member.expiresAt)}
                  </span>
                )}
              </div>
              {member.can.includes('remove') && (
                <div className={classes.action}>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    aria-label={`${verbOf(member)}: ${memberName(member)}`}
                    onClick={() => setAsked(member)}
                  >
                    {verbOf(member)}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {state === 'open' && items.some((one) => one.state === 'joined' && one.can.length === 0) && (
        <p className={classes.quiet}>
          Whoever has answers left to mark stays on the panel. If somebody cannot go on, let another person take over
          their part in the{' '}
          <TextLink to="/vacancies/$id/review" params={{ id: vacancy.id }}>
            review
          </TextLink>{' '}
          first.
        </p>
      )}
      {asked && <RemoveDialog panel={panel} member={asked} onClose={() => setAsked(undefined)} />}
    </Section>
  );
}

const verbOf = ({ state }: PanelMember) => (state === 'joined' ? 'Take off the panel' : 'Take back');

const leaving: Record<VacancyPanel['state'], string> = {
  waiting: 'They no longer see this vacancy among their reviews. You can invite them again.',
  open: 'They see nothing of this vacancy any more, at once. What they have marked stays. You can invite them again.',
  locked:
    'They see nothing of this vacancy any more, at once: no candidate, no conversation, no scorecard. What they have marked and filed stays. Nobody can be invited after the lock, so this cannot be undone.',
};

interface RemoveDialogProps {
  panel: VacancyPanel;
  member: PanelMember;
  onClose: () => void;
}

function RemoveDialog({ panel, member, onClose }: RemoveDialogProps) {
  const vacancyId = panel.vacancy.id;
  const toast = useToast();
  const queryClient = useQueryClient();
  const joined = member.state === 'joined';
  const name = memberName(member);
  const removal = useMutation({
    mutationFn: () => removeMember(vacancyId, member.id),
    onSuccess: () => toast(joined ? `${name} is off the panel` : `The invitation of ${name} is taken back`),
    onError: (error) => toast(asProblem(error).message, 'problem'),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: roundKey(vacancyId) });
      onClose();
      document.querySelector<HTMLElement>('main h1')?.focus();
    },
  });
  return (
    <Confirm
      opened
      title={joined ? `Take ${name} off the panel?` : 'Take the invitation back?'}
      confirm={verbOf(member)}
      cancel="Keep"
      danger
      busy={removal.isPending}
      onConfirm={() => removal.mutate()}
      onCancel={onClose}
    >
      <p>{joined ? leaving[panel.state] : `The link that ${name} was sent stops working. You can send a new one.`}</p>
    </Confirm>
  );
}
