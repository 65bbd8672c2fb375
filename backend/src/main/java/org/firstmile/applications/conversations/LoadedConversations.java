package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.Stages;

/** For the demo: conversations to come, arranged the way a manager does, and such as were held. */
@Singleton
public class LoadedConversations {
    private final ConversationSlots slots;
    private final Conversations conversations;
    private final ConversationAccess access;
    private final Scorecards scorecards;
    private final Stages stages;
    private final Clock clock;

    LoadedConversations(
            ConversationSlots slots,
            Conversations conversations,
            ConversationAccess access,
            Scorecards scorecards,
            Stages stages,
            Clock clock) {
        this.slots = slots;
        this.conversations = conversations;
        this.access = access;
        this.scorecards = scorecards;
        this.stages = stages;
        this.clock = clock;
    }

    @Transactional
    public void offer(Caller caller, UUID vacancy, NewConversationSlot slot) {
        slots.offer(caller, vacancy, null, slot);
    }

    /** @param slot one without a start was an hour ago: nobody is written to about it any more */
    @Transactional
    public UUID meet(Caller caller, UUID vacancy, UUID application, NewConversationSlot slot) {
        if (slot.startsAt() == null) {
            return held(caller, vacancy, application, slot);
        }
        UUID free = slots.offer(caller, vacancy, null, slot).id();
        return conversations
                .invite(caller, vacancy, null, new NewConversation(application, free))
                .id();
    }

    private UUID held(Caller caller, UUID vacancy, UUID application, NewConversationSlot wanted) {
        access.arrange(caller, vacancy);
        Instant start = clock.instant().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
        ConversationSlot slot = ConversationSlot.offer(
                vacancy,
                new NewConversationSlot(wanted.kind(), start, wanted.minutes(), wanted.place()),
                start.minusSeconds(1));
        slot.persist();
        Conversation conversation = Conversation.invite(application, slot);
        conversation.state = ConversationState.CONFIRMED;
        conversation.persistAndFlush();
        stages.move(caller, vacancy, List.of(application), ApplicationStage.CONVERSATION, null);
        conversations.record(caller, conversation, "loaded");
        return conversation.id;
    }

    @Transactional
    public void file(Caller interviewer, UUID conversation, NewScorecard card) {
        scorecards.save(interviewer, conversation, card);
        scorecards.file(interviewer, conversation);
    }
}
