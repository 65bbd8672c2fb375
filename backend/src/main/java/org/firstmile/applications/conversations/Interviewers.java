package org.firstmile.applications.conversations;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.InterviewerAppointments;
import org.firstmile.applications.conversations.ConversationQueries.Held;
import org.firstmile.applications.review.PanelLeft;
import org.firstmile.applications.review.Recusals;
import org.firstmile.audit.Audit;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.Vacancies;

/**
 * Those on the panel who hold conversations. Each step of one reaches them by e-mail with a file for their calendar,
 * unless they have stepped back from its candidate.
 */
@Singleton
class Interviewers {
    private static final String ADDRESSES = """
            select m.email from panel_member m
                join access_grant g on g.kind = 'PANEL' and g.target_id = m.vacancy_id and g.subject = m.subject
            where m.vacancy_id = ? and m.left_at is null
                and not exists (select 1 from review_recusal r where r.application_id = ? and r.reviewer = m.subject)
            order by m.id""";

    private final Sql sql;
    private final ConversationQueries queries;
    private final ConversationAccess access;
    private final Recusals recusals;
    private final Vacancies vacancies;
    private final InterviewerAppointments appointments;
    private final Audit audit;
    private final Clock clock;

    Interviewers(
            Sql sql,
            ConversationQueries queries,
            ConversationAccess access,
            Recusals recusals,
            Vacancies vacancies,
            InterviewerAppointments appointments,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.queries = queries;
        this.access = access;
        this.recusals = recusals;
        this.vacancies = vacancies;
        this.appointments = appointments;
        this.audit = audit;
        this.clock = clock;
    }

    /** For good, and from all conversations with this candidate: what they have filed stays, and they read it no more. */
    @Transactional
    void stepBack(Caller caller, UUID id, ConversationRecusal body) {
        requireSteppable(caller, id);
        sql.lock(Scorecards.lock(id, caller));
        Held held = requireSteppable(caller, id);
        sql.run(
                "delete from scorecard s using conversation c where c.id = s.conversation_id and c.application_id = ?"
                        + " and s.interviewer = ? and s.state = 'DRAFT'",
                held.application(),
                caller.subject());
        recusals.add(caller.subject(), held.vacancy().id(), held.application(), body.reason());
        audit.record(caller, "conversation.stepped-back", id);
        callOff(caller.subject(), held.vacancy().id(), Conversation.liveOf(held.application()));
    }

    private Held requireSteppable(Caller caller, UUID id) {
        Held held = queries.held(caller, id);
        if (access.runs(caller, held.chapter())) {
            throw ProblemException.forbidden();
        }
        return held;
    }

    void offThePanel(@Observes PanelLeft event) {
        callOff(event.reviewer(), event.vacancy(), Conversation.liveIn(event.vacancy()));
    }

    /** Takes those that are to come out of one person's calendar. */
    private void callOff(String interviewer, UUID vacancy, List<Conversation> conversations) {
        List<String> address = sql.list(
                "select email from panel_member where vacancy_id = ? and subject = ?",
                row -> row.getString("email"),
                vacancy,
                interviewer);
        conversations.forEach(conversation -> {
            ConversationSlot slot = ConversationSlot.findById(conversation.slotId);
            if (!slot.hasBegun(clock.instant())) {
                appointments.withoutYou(address, Conversations.appointment(conversation, slot, title(vacancy)));
            }
        });
    }

    /** @param what invited, moved, confirmed, declined or cancelled */
    void tell(Conversation conversation, String what) {
        ConversationSlot slot = ConversationSlot.findById(conversation.slotId);
        if (slot.hasBegun(clock.instant())) {
            return;
        }
        List<String> addresses =
                sql.list(ADDRESSES, row -> row.getString("email"), conversation.vacancyId, conversation.applicationId);
        if (!addresses.isEmpty()) {
            appointments.tell(
                    addresses, Conversations.appointment(conversation, slot, title(conversation.vacancyId)), what);
        }
    }

    private String title(UUID vacancy) {
        return vacancies.find(vacancy).orElseThrow().title();
    }
}
