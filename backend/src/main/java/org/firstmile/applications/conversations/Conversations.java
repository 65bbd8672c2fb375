package org.firstmile.applications.conversations;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.CandidateAppointment;
import org.firstmile.applications.CandidateAppointments;
import org.firstmile.applications.decision.NotAppointed;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.StagedApplication;
import org.firstmile.applications.selection.Stages;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.http.Idempotency;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** What a hiring manager does: invite a candidate who was revealed, move a conversation, cancel it. */
@Singleton
class Conversations {
    private final Sql sql;
    private final Stages stages;
    private final Vacancies vacancies;
    private final ConversationAccess access;
    private final ConversationSlots slots;
    private final ConversationQueries queries;
    private final CandidateAppointments appointments;
    private final Interviewers interviewers;
    private final Audit audit;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Conversations(
            Sql sql,
            Stages stages,
            Vacancies vacancies,
            ConversationAccess access,
            ConversationSlots slots,
            ConversationQueries queries,
            CandidateAppointments appointments,
            Interviewers interviewers,
            Audit audit,
            Outbox outbox,
            Idempotency idempotency,
            Clock clock) {
        this.sql = sql;
        this.stages = stages;
        this.vacancies = vacancies;
        this.access = access;
        this.slots = slots;
        this.queries = queries;
        this.appointments = appointments;
        this.interviewers = interviewers;
        this.audit = audit;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    private record Invitation(UUID vacancy, NewConversation body) {}

    @Transactional
    Page<ConversationCandidate> candidates(Caller caller, UUID vacancy, Paging paging) {
        stages.requireLocked(caller, vacancy);
        return queries.candidates(vacancy, paging);
    }

    /** What is kept for a repeat is which conversation it was: the answer says who the candidate is. */
    @Transactional
    ConversationView invite(Caller caller, UUID vacancy, @Nullable String idempotencyKey, NewConversation body) {
        VacancyFacts facts = access.arrange(caller, vacancy);
        UUID id = idempotency.once(
                caller.subject(),
                "inviteToConversation",
                idempotencyKey,
                new Invitation(vacancy, body),
                UUID.class,
                () -> begin(caller, facts, body));
        return queries.view(caller, id);
    }

    private UUID begin(Caller caller, VacancyFacts vacancy, NewConversation body) {
        requireInTheRunning(vacancy, body.applicationId());
        ConversationSlot slot = slots.take(body.slotId(), vacancy.id(), null);
        slots.requireNoOther(body.applicationId(), slot, null);
        requireNotAsked(body.applicationId(), slot.kind);
        Conversation conversation = Conversation.invite(body.applicationId(), slot);
        conversation.persistAndFlush();
        stages.move(caller, vacancy.id(), List.of(body.applicationId()), ApplicationStage.CONVERSATION, null);
        appointments.invite(appointment(conversation, slot, vacancy.title()));
        record(caller, conversation, "invited");
        return conversation.id;
    }

    /** Held, so that nobody withdraws, is moved or is invited twice meanwhile. */
    private void requireInTheRunning(VacancyFacts vacancy, UUID application) {
        stages.lock(vacancy.id());
        sql.list("select 1 from application where id = ? for update", row -> true, application);
        StagedApplication standing = stages.of(vacancy, List.of(application)).stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.field("#/applicationId", "Choose a candidate of this vacancy"));
        if (!standing.stage().isInTheRunning()) {
            throw ProblemException.wrongState("Only who is on the shortlist is met: shortlist this application first.");
        }
        if (!standing.revealed()) {
            throw ProblemException.wrongState("Nobody knows yet who this is: reveal this application first.");
        }
    }

    private void requireNotAsked(UUID application, ConversationKind kind) {
        boolean asked = sql.one("""
                        select 1 from conversation c join conversation_slot s on s.id = c.slot_id
                        where c.application_id = ? and c.kind = ? and s.starts_at > ? and\s""" + ConversationState.SQL_LIVE, row -> true, application, kind, clock.instant())
                .isPresent();
        if (asked) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "This candidate is invited already: move that conversation instead.");
        }
    }

    @Transactional
    ConversationView move(Caller caller, UUID id, IfMatch ifMatch, SlotChoice body) {
        Conversation conversation = toChange(caller, id, ifMatch);
        VacancyFacts vacancy = access.arrange(caller, conversation.vacancyId);
        if (!conversation.slotId.equals(body.slotId())) {
            ConversationSlot slot = slots.take(body.slotId(), conversation.vacancyId, conversation.kind);
            slots.requireNoOther(conversation.applicationId, slot, conversation.id);
            conversation.moveTo(slot, false);
            Conversation.flush();
            appointments.move(appointment(conversation, slot, vacancy.title()));
            record(caller, conversation, "moved");
        }
        return queries.view(caller, id);
    }

    @Transactional
    ConversationView cancel(Caller caller, UUID id, IfMatch ifMatch, ConversationCancellation body) {
        Conversation conversation = toChange(caller, id, ifMatch);
        VacancyFacts vacancy = stages.requireLocked(caller, conversation.vacancyId);
        conversation.end(ConversationState.CANCELLED);
        Conversation.flush();
        ConversationSlot slot = ConversationSlot.findById(conversation.slotId);
        appointments.cancel(appointment(conversation, slot, vacancy.title()), body.reason());
        record(caller, conversation, "cancelled");
        return queries.view(caller, id);
    }

    /** Nobody comes to a conversation that is over for them. */
    void notAppointed(@Observes NotAppointed event) {
        Conversation.liveOf(event.applications()).forEach(conversation -> {
            ConversationSlot slot = ConversationSlot.findById(conversation.slotId);
            if (!slot.hasBegun(clock.instant())) {
                conversation.end(ConversationState.CANCELLED);
                Conversation.flush();
                String title =
                        vacancies.find(conversation.vacancyId).orElseThrow().title();
                appointments.cancel(
                        appointment(conversation, slot, title),
                        "The decision on this vacancy has been made. We write to you about it.");
                record(event.by(), conversation, "cancelled");
            }
        });
    }

    private Conversation toChange(Caller caller, UUID id, IfMatch ifMatch) {
        if (!access.runs(caller, queries.held(caller, id).chapter())) {
            throw ProblemException.forbidden();
        }
        Conversation conversation = Conversation.toChange(id).orElseThrow(ProblemException::notFound);
        ifMatch.check(conversation.version);
        conversation.requireLive();
        if (queries.held(caller, id).filed() > 0) {
            throw ProblemException.wrongState("It was held: somebody has filed a scorecard of it.");
        }
        return conversation;
    }

    static CandidateAppointment appointment(Conversation conversation, ConversationSlot slot, String vacancy) {
        return new CandidateAppointment(
                conversation.applicationId,
                conversation.id,
                conversation.sequence,
                conversation.kind.words(),
                vacancy,
                slot.startsAt,
                slot.endsAt,
                slot.place);
    }

    void record(Caller caller, Conversation conversation, String what) {
        audit.record(caller, "conversation." + what, conversation.id);
        outbox.add(new ConversationChanged(conversation.id, conversation.vacancyId, what));
        interviewers.tell(conversation, what);
    }
}
