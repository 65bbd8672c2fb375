import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '@/auth/me';
import { Badge } from '@/ui/Badge';
import { Confirm } from '@/ui/Confirm';
import { Fact, Facts } from '@/ui/Facts';
import { TextLink } from '@/ui/links';
import { MembersOnly } from '@/ui/MembersOnly';
import { PageHeader } from '@/ui/Page';
import { ErrorState, LoadingState } from '@/ui/states';
import classes from './conversations.module.css';
import { isLive, kinds, nameOf, spanOf, standingOf } from './messages';
import { type Conversation, cancelConversation, conversationQuery, moveConversation, slotsQuery } from './queries';
import { Scoring } from './Scoring';
import { StepBack } from './StepBack';
import { useStep } from './useStep';

const route = getRouteApi('/conversations/$id');

export function ConversationPage() {
  const { id } = route.useParams();
  return (
    <MembersOnly to="interview" what="meet candidates">
      <OneConversation key={id} id={id} />
    </MembersOnly>
  );
}

function OneConversation({ id }: { id: string }) {
  const query = useQuery(conversationQuery(id));
  const arranges = useMay('run-review');
  if (query.isPending) return <LoadingState label="Loading the conversation" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { value: conversation, etag } = query.data;
  const { vacancy, kind, place, reference } = conversation;
  const standing = standingOf(conversation);
  return (
    <div className={classes.column}>
      <PageHeader
        title={nameOf(conversation)}
        back={
          arranges ? (
            <TextLink to="/vacancies/$id/conversations" params={{ id: vacancy.id }}>
              Conversations for {vacancy.name}
            </TextLink>
          ) : (
            <TextLink to="/conversations">Conversations</TextLink>
          )
        }
        beside={
          <>
            <Badge tone={standing.tone}>{standing.label}</Badge>
            <span>{kinds[kind]}</span>
          </>
        }
      />
      <Facts>
        <Fact name="When">{spanOf(conversation)}</Fact>
        <Fact name="Where">
          <span className={classes.place}>{place}</span>
        </Fact>
        <Fact name="For">{vacancy.name}</Fact>
        <Fact name="Reference">{reference}</Fact>
      </Facts>
      {isLive(conversation) && conversation.interviewers === 0 && (
        <p className={classes.alone}>
          Nobody on the panel is left for this conversation: they have stepped back or come off it. Hold it yourself, or
          with somebody beside you who files no scorecard.
        </p>
      )}
      <Arranging conversation={conversation} etag={etag} />
      <Scoring conversation={conversation} />
      {conversation.can.includes('step-back') && <StepBack conversation={conversation} />}
    </div>
  );
}

interface ArrangingProps {
  conversation: Conversation;
  etag: string;
}

function Arranging({ conversation, etag }: ArrangingProps) {
  const [open, setOpen] = useState<'move' | 'cancel'>();
  const close = () => setOpen(undefined);
  const { can } = conversation;
  if (!can.includes('move') && !can.includes('cancel')) return null;
  return (
    <div className={classes.arranging}>
      {can.includes('move') && (
        <Button variant="outline" onClick={() => setOpen('move')}>
          Move it
        </Button>
      )}
      {can.includes('cancel') && (
        <Button variant="subtle" onClick={() => setOpen('cancel')}>
          Cancel it
        </Button>
      )}
      {open === 'move' && <MoveDialog conversation={conversation} etag={etag} onClose={close} />}
      {open === 'cancel' && <CancelDialog conversation={conversation} etag={etag} onClose={close} />}
    </div>
  );
}

function MoveDialog({ conversation, etag, onClose }: ArrangingProps & { onClose: () => void }) {
  const slots = useQuery(slotsQuery(conversation.vacancy.id));
  const [chosen, setChosen] = useState('');
  const step = useStep();
  const free = (slots.data ?? []).filter(({ kind, can }) => kind === conversation.kind && can.includes('invite'));
  const slotId = chosen || free[0]?.id || '';
  if (slots.data && free.length === 0)
    return (
      <Confirm
        opened
        title="No other time is free"
        confirm="Close"
        cancel="Not now"
        onConfirm={onClose}
        onCancel={onClose}
      >
        <p>
          <TextLink to="/vacancies/$id/conversations/times" params={{ id: conversation.vacancy.id }}>
            Offer times
          </TextLink>{' '}
          first; then this conversation can be moved to one.
        </p>
      </Confirm>
    );
  return (
    <Confirm
      opened
      title={`Move the conversation with ${nameOf(conversation)}?`}
      confirm="Move it"
      busy={step.isPending || slots.isPending}
      onConfirm={() =>
        step.mutate(
          { call: () => moveConversation(conversation.id, etag, slotId), done: 'It is moved, and they are told' },
          { onSuccess: onClose },
        )
      }
      onCancel={onClose}
    >
      <p>They get an email that changes it in their calendar.</p>
      <NativeSelect
        mt="md"
        label="To"
        value={slotId}
        data={free.map((one) => ({ value: one.id, label: spanOf(one) }))}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
    </Confirm>
  );
}

function CancelDialog({ conversation, etag, onClose }: ArrangingProps & { onClose: () => void }) {
  const [reason, setReason] = useState('');
  const step = useStep();
  return (
    <Confirm
      opened
      danger
      title={`Cancel the conversation with ${nameOf(conversation)}?`}
      confirm="Cancel it"
      cancel="Keep it"
      busy={step.isPending}
      onConfirm={() =>
        step.mutate(
          { call: () => cancelConversation(conversation.id, etag, reason.trim()), done: 'It is cancelled' },
          { onSuccess: onClose },
        )
      }
      onCancel={onClose}
    >
      <p>They get an email that takes it out of their calendar, and the time is free again.</p>
      <Textarea
        mt="md"
        label={
          <>
            Why <span className={classes.optional}>(optional)</span>
          </>
        }
        description="They read it"
        inputWrapperOrder={['label', 'description', 'error', 'input']}
        value={reason}
        autosize
        minRows={2}
        maxLength={1000}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Confirm>
  );
}
