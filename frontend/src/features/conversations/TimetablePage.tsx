import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { vacancyQuery } from '@/features/vacancies/queries';
import { Badge } from '@/ui/Badge';
import { count } from '@/ui/format';
import { HiringNav } from '@/ui/HiringNav';
import { ButtonLink, TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader, Section } from '@/ui/Page';
import { EmptyState, ErrorState, LoadingState } from '@/ui/states';
import classes from './conversations.module.css';
import { InviteDialog } from './InviteDialog';
import { dayOf, hoursOf, isLive, kinds, nameOf, standingOf, states } from './messages';
import {
  type Candidate,
  type Conversation,
  candidatesQuery,
  conversationsOfQuery,
  removeSlot,
  type Slot,
  slotsQuery,
} from './queries';
import { useStep } from './useStep';

const route = getRouteApi('/vacancies/$id/conversations');

export function TimetablePage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="run-review" what="arrange conversations">
      <Head id={id} />
      <HiringNav id={id} />
      <Timetable key={id} id={id} />
    </MembersOnly>
  );
}

function Head({ id }: { id: string }) {
  const vacancy = useQuery(vacancyQuery(id));
  const slots = useQuery(slotsQuery(id));
  return (
    <PageHeader
      title="Conversations"
      back={
        <TextLink to="/vacancies/$id" params={{ id }}>
          {vacancy.data?.value.title ?? 'The vacancy'}
        </TextLink>
      }
      lead="Meet the candidates whose applications were revealed. All times are London time."
      action={
        slots.isSuccess && (
          <ButtonLink to="/vacancies/$id/conversations/times" params={{ id }}>
            Offer times
          </ButtonLink>
        )
      }
    />
  );
}

interface Asking {
  candidate?: Candidate;
  slot?: Slot;
}

function Timetable({ id }: { id: string }) {
  const slots = useQuery(slotsQuery(id));
  const candidates = useQuery(candidatesQuery(id));
  const conversations = useQuery(conversationsOfQuery(id));
  const [asking, setAsking] = useState<Asking>();
  const failed = [slots, candidates, conversations].find(({ isError }) => isError);
  if (failed && asProblem(failed.error).status === 409) return <TooSoon id={id} />;
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!slots.data || !candidates.data || !conversations.data) return <LoadingState label="Loading the conversations" />;
  const free = slots.data.filter(({ can }) => can.includes('invite'));
  const waiting = candidates.data.filter((one) => one.conversations === 0);
  const ended = conversations.data.filter((one) => !isLive(one));
  const canAsk = candidates.data.length > 0 && free.length > 0;
  return (
    <>
      <Waiting all={candidates.data} waiting={waiting} {...(canAsk && { onInvite: setAsking })} />
      <Agenda
        id={id}
        slots={slots.data}
        conversations={conversations.data}
        {...(canAsk && { onInvite: (slot: Slot) => setAsking({ slot, ...(waiting[0] && { candidate: waiting[0] }) }) })}
      />
      {ended.length > 0 && <Ended conversations={ended} />}
      {asking && (
        <InviteDialog
          vacancyId={id}
          candidates={candidates.data}
          slots={free}
          {...asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}

function TooSoon({ id }: { id: string }) {
  return (
    <EmptyState
      title="Not open yet"
      action={
        <ButtonLink variant="outline" to="/vacancies/$id/review" params={{ id }}>
          Go to the review
        </ButtonLink>
      }
    >
      Conversations come after the anonymous review. Once the marks are locked, shortlist applications and reveal who
      they are; then you offer times here and invite them.
    </EmptyState>
  );
}

interface WaitingProps {
  all: Candidate[];
  waiting: Candidate[];
  onInvite?: (asking: Asking) => void;
}

function Waiting({ all, waiting, onInvite }: WaitingProps) {
  if (all.length === 0)
    return (
      <Section title="Candidates to meet">
        <p className={classes.quiet}>
          Nobody can be invited yet. Shortlist applications and reveal who they are; then they stand here.
        </p>
      </Section>
    );
  if (waiting.length === 0) return null;
  return (
    <Section title={`${count(waiting.length, 'candidate waits', 'candidates wait')} for an invitation`}>
      {!onInvite && <p className={classes.before}>Offer times first: there is none free.</p>}
      <ul className={classes.rows}>
        {waiting.map((one) => (
          <li key={one.applicationId} className={classes.waiting}>
            <div>
              <strong>{nameOf(one)}</strong> <span className={classes.reference}>{one.reference}</span>
              {one.adjustments && <p className={classes.needs}>Needs changed: {one.adjustments}</p>}
            </div>
            {onInvite && (
              <Button
                variant="outline"
                size="compact-md"
                aria-label={`Invite ${nameOf(one)}`}
                onClick={() => onInvite({ candidate: one })}
              >
                Invite
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface AgendaProps {
  id: string;
  slots: Slot[];
  conversations: Conversation[];
  onInvite?: (slot: Slot) => void;
}

function Agenda({ id, slots, conversations, onInvite }: AgendaProps) {
  if (slots.length === 0)
    return (
      <EmptyState title="No times are offered">
        Say when candidates can be met: several in a row take one form.
      </EmptyState>
    );
  const days = [...new Set(slots.map(dayOf))];
  return (
    <>
      {days.map((day) => (
        <Section key={day} title={day}>
          <ul className={classes.rows}>
            {slots
              .filter((slot) => dayOf(slot) === day)
              .map((slot) => (
                <SlotRow
                  key={slot.id}
                  id={id}
                  slot={slot}
                  conversation={conversations.find((one) => one.id === slot.conversationId)}
                  {...(onInvite && { onInvite })}
                />
              ))}
          </ul>
        </Section>
      ))}
    </>
  );
}

interface SlotRowProps {
  id: string;
  slot: Slot;
  conversation: Conversation | undefined;
  onInvite?: (slot: Slot) => void;
}

function SlotRow({ id, slot, conversation, onInvite }: SlotRowProps) {
  const step = useStep();
  const when = `${hoursOf(slot)}, ${dayOf(slot)}`;
  return (
    <li className={classes.slot}>
      <div className={classes.when}>
        <p className={classes.hours}>{hoursOf(slot)}</p>
        <p className={classes.quiet}>{kinds[slot.kind]}</p>
      </div>
      <div className={classes.what}>
        {conversation ? <Met conversation={conversation} /> : <span className={classes.free}>Free</span>}
        <p className={classes.place}>{slot.place}</p>
      </div>
      <div className={classes.steps}>
        {onInvite && slot.can.includes('invite') && (
          <Button
            variant="outline"
            size="compact-md"
            aria-label={`Invite somebody for ${when}`}
            onClick={() => onInvite(slot)}
          >
            Invite
          </Button>
        )}
        {slot.can.includes('remove') && (
          <Button
            variant="subtle"
            size="compact-md"
            loading={step.isPending}
            aria-label={`Remove ${when}`}
            onClick={() => step.mutate({ call: () => removeSlot(id, slot.id), done: 'The time is offered no more' })}
          >
            Remove
          </Button>
        )}
      </div>
    </li>
  );
}

function Met({ conversation }: { conversation: Conversation }) {
  const standing = standingOf(conversation);
  return (
    <>
      <div className={classes.who}>
        <TextLink to="/conversations/$id" params={{ id: conversation.id }} fw={600}>
          {nameOf(conversation)}
        </TextLink>
        <Badge tone={standing.tone}>{standing.label}</Badge>
        {conversation.filed > 0 && (
          <Badge tone="plain">{count(conversation.filed, 'scorecard', 'scorecards')} filed</Badge>
        )}
      </div>
      {conversation.adjustments && <p className={classes.needs}>Needs changed: {conversation.adjustments}</p>}
    </>
  );
}

function Ended({ conversations }: { conversations: Conversation[] }) {
  return (
    <Section title="Declined or cancelled">
      <ul className={classes.rows}>
        {conversations.map((one) => (
          <li key={one.id} className={classes.waiting}>
            <div>
              <strong>{nameOf(one)}</strong>{' '}
              <span className={classes.quiet}>
                {hoursOf(one)}, {dayOf(one)}
              </span>
            </div>
            <Badge tone={states[one.state].tone}>{states[one.state].label}</Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
