package org.firstmile.applications.conversations;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** The times that a hiring manager offers, and how one is taken. */
@Singleton
class ConversationSlots {
    private final Sql sql;
    private final Stages stages;
    private final ConversationAccess access;
    private final ConversationQueries queries;
    private final Audit audit;
    private final Idempotency idempotency;
    private final Clock clock;

    ConversationSlots(
            Sql sql,
            Stages stages,
            ConversationAccess access,
            ConversationQueries queries,
            Audit audit,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.access = access;
        this.queries = queries;
        this.audit = audit;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Offer(UUID vacancy, NewConversationSlot body) {}

    @Transactional
    Page<ConversationSlotView> list(Caller caller, UUID vacancy, Paging paging) {
        VacancyFacts facts = stages.requireLocked(caller, vacancy);
        return queries.slots(vacancy, access.isOpen(facts), paging);
    }

    @Transactional
    ConversationSlotView offer(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewConversationSlot body) {
        access.arrange(caller, vacancy);
        return idempotency.once(
                caller.subject(),
                "offerSlot",
                idempotencyKey,
                new Offer(vacancy, body),
                ConversationSlotView.class,
                () -> add(caller, vacancy, body));
    }

    private ConversationSlotView add(Caller caller, UUID vacancy, NewConversationSlot body) {
        ConversationSlot slot = ConversationSlot.offer(vacancy, body, clock.instant());
        sql.lock("slots/" + vacancy);
        boolean clashes = sql.one("""
                        select 1 from conversation_slot where vacancy_id = ? and lower(place) = lower(?) and removed_at is null
                            and tstzrange(starts_at, ends_at) && tstzrange(?, ?)""", row -> true, vacancy, slot.place, slot.startsAt, slot.endsAt)
                .isPresent();
        if (clashes) {
            throw new ProblemException(
                    ProblemCode.CONFLICT,
                    "Another conversation is held at this place then: choose another time, or name another place.");
        }
        slot.persistAndFlush();
        audit.record(caller, "slot.offered", slot.id);
        return new ConversationSlotView(
                slot.id, slot.kind, slot.startsAt, slot.endsAt, slot.place, true, null, List.of("invite", "remove"));
    }

    @Transactional
    void remove(Caller caller, UUID vacancy, UUID id) {
        stages.requireLocked(caller, vacancy);
        ConversationSlot slot = ConversationSlot.toTake(id, vacancy).orElseThrow(ProblemException::notFound);
        if (Conversation.has(slot.id)) {
            throw ProblemException.wrongState("Somebody is invited to it: move or cancel their conversation first.");
        }
        slot.removedAt = clock.instant();
        audit.record(caller, "slot.removed", slot.id);
    }

    /**
     * A free slot in the future, held until the commit: of two who want it one gets it and the other hears so.
     *
     * @param kind what it must be for; null for any
     */
    ConversationSlot take(UUID id, UUID vacancy, @Nullable ConversationKind kind) {
        ConversationSlot slot = ConversationSlot.toTake(id, vacancy)
                .filter(found -> kind == null || found.kind == kind)
                .orElseThrow(() -> ProblemException.field("#/slotId", "Choose one of the times that are offered"));
        Instant now = clock.instant();
        if (slot.hasBegun(now)) {
            throw ProblemException.wrongState("That time has passed: choose a later one.");
        }
        if (Conversation.has(slot.id)) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "Somebody else has just taken that time: choose another one.");
        }
        return slot;
    }

    /** A candidate cannot be at two places. */
    void requireNoOther(UUID application, ConversationSlot slot, @Nullable UUID moved) {
        boolean busy = sql.one(
                        """
                        select 1 from conversation c join conversation_slot s on s.id = c.slot_id
                        where c.application_id = ? and c.id is distinct from ? and\s""" + ConversationState.SQL_LIVE + " and tstzrange(s.starts_at, s.ends_at) && tstzrange(?, ?)",
                        row -> true,
                        application,
                        moved,
                        slot.startsAt,
                        slot.endsAt)
                .isPresent();
        if (busy) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "This candidate has another conversation then: choose another time.");
        }
    }
}
