package org.firstmile.applications;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.firstmile.audit.Audit;
import org.firstmile.outbox.Outbox;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.AnswerStyle;
import org.firstmile.vacancies.Vacancies;

/** A candidate's own data: all of it to take away, and all of it gone. */
@Singleton
class MyData {
    private static final String LOCKED =
            " and exists (select 1 from review_round r where r.vacancy_id = p.vacancy_id and r.locked_at is not null)";

    private static final String ANSWERS = """
            select q.prompt, a.style, a.text from application_answer a join vacancy_question q on q.id = a.question_id
            where a.application_id = ? order by q.position""";

    /** By the alias, which is random: nobody's marks can be followed from question to question. */
    private static final String MARKS = """
            select q.prompt, t.mark, t.note
            from review_task t
                join application_answer a on a.id = t.answer_id
                join application p on p.id = a.application_id
                join vacancy_question q on q.id = t.question_id
            where a.application_id = ? and t.mark is not null""" + LOCKED + " order by q.position, t.alias";

    private static final String STEPPED_BACK = """
            select c.reason from review_recusal c join application p on p.id = c.application_id
            where c.application_id = ? and c.reason is not null""" + LOCKED + " order by c.reason";

    private static final String STEPS = """
            select m.at, s.from_stage, s.to_stage,
                   case when (select count(*) from stage_move_part o where o.move_id = m.id) = 1 then m.reason end as reason
            from stage_move_part s join stage_move m on m.id = s.move_id
            where s.application_id = ? order by m.at, m.id limit 1000""";

    private static final String LOG = """
            select at, action from audit_entry
            where subject_id = ? and action <> 'application.answered' order by at, id limit 1000""";

    private final Sql sql;
    private final Vacancies vacancies;
    private final MyConversationData conversations;
    private final Erasure erasure;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    MyData(
            Sql sql,
            Vacancies vacancies,
            MyConversationData conversations,
            Erasure erasure,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.sql = sql;
        this.vacancies = vacancies;
        this.conversations = conversations;
        this.erasure = erasure;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    MyExport export(ApplicationKey key) {
        Application of = Application.byKey(key).orElseThrow(ProblemException::notFound);
        CandidateIdentity identity = CandidateIdentity.of(of.id);
        audit.record(MyApplications.CANDIDATE, "application.exported", of.id);
        return new MyExport(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                of.reference,
                new Ref(of.vacancyId, vacancies.find(of.vacancyId).orElseThrow().title()),
                of.status,
                of.createdAt,
                of.submittedAt,
                of.withdrawnAt,
                identity == null ? null : identity.view(),
                answers(of.id),
                CvFile.of(of.id),
                marks(of.id),
                sql.list(STEPPED_BACK, row -> row.getString("reason"), of.id),
                steps(of.id),
                shown(of.id),
                letters(of.id),
                conversations.held(of.id),
                conversations.scorecards(of.id),
                happiness(of.id),
                of.monitored,
                erasedFrom(of.vacancyId),
                log(of.id));
    }

    private List<MyExport.Answer> answers(UUID id) {
        return sql.list(
                ANSWERS,
                row -> new MyExport.Answer(
                        row.getString("prompt"), Sql.constant(row, "style", AnswerStyle.class), row.getString("text")),
                id);
    }

    private List<MyExport.Mark> marks(UUID id) {
        return sql.list(
                MARKS,
                row -> new MyExport.Mark(row.getString("prompt"), row.getInt("mark"), row.getString("note")),
                id);
    }

    private List<MyExport.Step> steps(UUID id) {
        return sql.list(
                STEPS,
                row -> new MyExport.Step(
                        Sql.instant(row, "at"),
                        Kebab.of(row.getString("from_stage")),
                        Kebab.of(row.getString("to_stage")),
                        row.getString("reason")),
                id);
    }

    private MyExport.Shown shown(UUID id) {
        return sql.one(
                        "select at, reason from application_reveal where application_id = ?",
                        row -> new MyExport.Shown(Sql.instant(row, "at"), row.getString("reason")),
                        id)
                .orElse(null);
    }

    private List<MyExport.Letter> letters(UUID id) {
        return sql.list(
                "select sent_at, subject, text from candidate_letter where application_id = ? order by sent_at, id limit 1000",
                row -> new MyExport.Letter(
                        Sql.instant(row, "sent_at"), row.getString("subject"), row.getString("text")),
                id);
    }

    private Integer happiness(UUID id) {
        return sql.one("select score from application_happiness where application_id = ?", row -> row.getInt(1), id)
                .orElse(null);
    }

    private LocalDate erasedFrom(UUID vacancy) {
        return sql.one(
                        "select erase_on from vacancy_erasure where vacancy_id = ? and not held",
                        row -> row.getObject("erase_on", LocalDate.class),
                        vacancy)
                .orElse(null);
    }

    private List<MyExport.Event> log(UUID id) {
        return sql.list(LOG, row -> new MyExport.Event(Sql.instant(row, "at"), row.getString("action")), id);
    }

    /** All of it, at once and for good; the sift goes on without it. */
    @Transactional
    void erase(ApplicationKey key, IfMatch ifMatch) {
        UUID vacancy = sql.one(
                        "select vacancy_id from application where key_hash = ?",
                        row -> Sql.uuid(row, "vacancy_id"),
                        (Object) key.hash())
                .orElseThrow(ProblemException::notFound);
        erasure.hold(vacancy);
        Application of = Application.byKeyToChange(key).orElseThrow(ProblemException::notFound);
        ifMatch.check(of.version);
        if (isHeld(vacancy)) {
            throw ProblemException.wrongState(
                    "It has to be kept for now, because a legal question about this vacancy is"
                            + " open. Ask whoever advertised it; you can complain to the Information Commissioner's Office.");
        }
        erasure.erase(vacancy, List.of(of.id), ErasureReason.CANDIDATE);
        audit.record(MyApplications.CANDIDATE, "application.erased", of.id);
        outbox.add(new ApplicationChanged(of.id, vacancy, "erased"));
    }

    private boolean isHeld(UUID vacancy) {
        return sql.one(
                        "select 1 from vacancy_retention where vacancy_id = ? and hold_reason is not null",
                        row -> true,
                        vacancy)
                .isPresent();
    }
}
