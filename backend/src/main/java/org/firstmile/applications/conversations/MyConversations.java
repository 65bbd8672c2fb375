package org.firstmile.applications.conversations;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.firstmile.applications.ApplicationKey;
import org.firstmile.applications.ApplicationWithdrawn;
import org.firstmile.applications.CandidateAppointments;
import org.firstmile.applications.MyApplications;
import org.firstmile.applications.selection.Stages;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;

/** What a candidate does about their conversations: confirm, take another time that is free, decline. */
@Singleton
class MyConversations {
    private static final int MOST_TIMES = 100;

    private static final String FREE = """
            select s.id, s.starts_at, s.ends_at, s.place from conversation_slot s
            where s.vacancy_id = ? and s.kind = ? and s.removed_at is null and s.starts_at > ?
                and not exists (select 1 from conversation c where c.slot_id = s.id and %s)
            order by s.starts_at, s.id limit %d""".formatted(ConversationState.SQL_LIVE, MOST_TIMES);

    private final Sql sql;
    private final MyApplications applications;
    private final Vacancies vacancies;
    private final Conversations conversations;
    private final Stages stages;
    private final ConversationSlots slots;
    private final CandidateAppointments appointments;
    private final Clock clock;

    MyConversations(
            Sql sql,
            MyApplications applications,
            Vacancies vacancies,
            Conversations conversations,
            Stages stages,
            ConversationSlots slots,
            CandidateAppointments appointments,
            Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.vacancies = vacancies;
        this.conversations = conversations;
        this.stages = stages;
        this.slots = slots;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Transactional
    MyConversationList list(ApplicationKey key) {
        return new MyConversationList(
                Conversation.<Conversation>list("applicationId", applications.opened(key)).stream()
                        .map(this::view)
                        .sorted(java.util.Comparator.comparing(MyConversation::startsAt))
                        .toList());
    }

    @Transactional
    MyConversation confirm(ApplicationKey key, UUID id) {
        Conversation conversation = toChange(key, id);
        if (conversation.state == ConversationState.INVITED) {
            requireAhead(conversation);
            conversation.state = ConversationState.CONFIRMED;
            Conversation.flush();
            conversations.record(MyApplications.CANDIDATE, conversation, "confirmed");
        }
        requireLive(conversation);
        return view(conversation);
    }

    @Transactional
    MyConversation choose(ApplicationKey key, UUID id, SlotChoice body) {
        Conversation conversation = toChange(key, id);
        requireLive(conversation);
        if (conversation.slotId.equals(body.slotId())) {
            return confirm(key, id);
        }
        requireAhead(conversation);
        ConversationSlot slot = slots.take(body.slotId(), conversation.vacancyId, conversation.kind);
        slots.requireNoOther(conversation.applicationId, slot, conversation.id);
        conversation.moveTo(slot, true);
        Conversation.flush();
        appointments.move(Conversations.appointment(conversation, slot, title(conversation)));
        conversations.record(MyApplications.CANDIDATE, conversation, "moved");
        return view(conversation);
    }

    @Transactional
    MyConversation decline(ApplicationKey key, UUID id) {
        Conversation conversation = toChange(key, id);
        if (conversation.state != ConversationState.DECLINED) {
            requireLive(conversation);
            requireAhead(conversation);
            end(conversation, ConversationState.DECLINED, "declined");
        }
        return view(conversation);
    }

    /** Who withdraws is not met, and their times are free again. */
    void withdrawn(@Observes ApplicationWithdrawn event) {
        Conversation.liveOf(event.application())
                .forEach(conversation -> end(conversation, ConversationState.CANCELLED, "cancelled"));
    }

    private void end(Conversation conversation, ConversationState as, String what) {
        conversation.end(as);
        Conversation.flush();
        if (!slot(conversation).hasBegun(clock.instant())) {
            appointments.cancel(Conversations.appointment(conversation, slot(conversation), title(conversation)), null);
        }
        conversations.record(MyApplications.CANDIDATE, conversation, what);
    }

    private Conversation toChange(ApplicationKey key, UUID id) {
        UUID application = applications.opened(key);
        return Conversation.toChange(id)
                .filter(found -> found.applicationId.equals(application))
                .orElseThrow(ProblemException::notFound);
    }

    private static void requireLive(Conversation conversation) {
        if (!conversation.isLive()) {
            throw ProblemException.wrongState("It does not take place any more. We write to you when there is news.");
        }
    }

    private void requireAhead(Conversation conversation) {
        if (slot(conversation).hasBegun(clock.instant())) {
            throw ProblemException.wrongState("Its time has come, so it cannot be changed any more.");
        }
        if (stages.isDecided(conversation.vacancyId)) {
            throw ConversationAccess.decided();
        }
    }

    private static ConversationSlot slot(Conversation conversation) {
        return ConversationSlot.findById(conversation.slotId);
    }

    private String title(Conversation conversation) {
        return vacancies.find(conversation.vacancyId).orElseThrow().title();
    }

    private MyConversation view(Conversation of) {
        Instant now = clock.instant();
        ConversationSlot slot = slot(of);
        boolean open = of.isLive() && !slot.hasBegun(now) && !stages.isDecided(of.vacancyId);
        List<MyConversationSlot> others = open ? free(of, now) : List.of();
        return new MyConversation(
                of.id, of.kind, of.state, slot.startsAt, slot.endsAt, slot.place, others, can(of, open, others));
    }

    private List<MyConversationSlot> free(Conversation of, Instant now) {
        return sql.list(
                FREE,
                row -> new MyConversationSlot(
                        Sql.uuid(row, "id"),
                        Sql.instant(row, "starts_at"),
                        Sql.instant(row, "ends_at"),
                        row.getString("place")),
                of.vacancyId,
                of.kind,
                now);
    }

    private static List<String> can(Conversation of, boolean open, List<MyConversationSlot> others) {
        List<String> steps = new ArrayList<>();
        if (open && of.state == ConversationState.INVITED) {
            steps.add("confirm");
        }
        if (!others.isEmpty()) {
            steps.add("choose");
        }
        if (open) {
            steps.add("decline");
        }
        return steps;
    }
}
