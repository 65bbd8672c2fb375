package org.firstmile.applications;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.shared.Ref;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.AnswerStyle;
import org.jspecify.annotations.Nullable;

/** Gathers what is held about one application, from whichever feature keeps it, without who else is spoken of. */
@Singleton
class MyExports {
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

    private static final String DECIDED =
            " and exists (select 1 from vacancy_decision d where d.vacancy_id = p.vacancy_id)";

    private static final String CONVERSATIONS = """
            select c.kind, c.state, s.starts_at, s.ends_at, s.place
            from conversation c join conversation_slot s on s.id = c.slot_id
            where c.application_id = ? order by s.starts_at, c.id""";

    private static final String SCORECARDS = """
            select k.conversation_id::text || '/' || k.interviewer as card, k.recommendation, k.summary
            from scorecard k
                join conversation c on c.id = k.conversation_id
                join application p on p.id = c.application_id
            where c.application_id = ? and k.state <> 'ABSTAINED'""" + DECIDED + " order by k.filed_at, card";

    private static final String SCORES = """
            select s.conversation_id::text || '/' || s.interviewer as card, v.text as criterion, s.value, s.note
            from scorecard_score s
                join conversation c on c.id = s.conversation_id
                join vacancy_criterion v on v.vacancy_id = c.vacancy_id and v.position = s.criterion
            where c.application_id = ? order by s.criterion""";

    private static final String TRAITS = """
            select t.dimension, t.value from cohort_trait t join application p on p.id = t.application_id
            where t.application_id = ?""" + DECIDED + " order by t.dimension";

    private final Sql sql;
    private final Clock clock;

    MyExports(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Scored(String card, MyExport.Score score) {}

    MyExport of(Application of, String vacancy) {
        CandidateIdentity identity = CandidateIdentity.of(of.id);
        return new MyExport(
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                of.reference,
                new Ref(of.vacancyId, vacancy),
                of.status,
                of.createdAt,
                of.submittedAt,
                of.withdrawnAt,
                identity == null ? null : identity.view(),
                answers(of.id),
                CvFile.of(of.id),
                moreTime(of.id),
                marks(of.id),
                sql.list(STEPPED_BACK, row -> row.getString("reason"), of.id),
                steps(of.id),
                shown(of.id),
                letters(of.id),
                conversations(of.id),
                scorecards(of.id),
                sql.list(TRAITS, row -> new MyExport.Trait(row.getString("dimension"), row.getString("value")), of.id),
                check(of.id),
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

    private MyExport.@Nullable MoreTime moreTime(UUID id) {
        return sql.one(
                        "select until, reason from application_extension where application_id = ?",
                        row -> new MyExport.MoreTime(Sql.instant(row, "until"), row.getString("reason")),
                        id)
                .orElse(null);
    }

    private List<MyExport.Meeting> conversations(UUID id) {
        return sql.list(
                CONVERSATIONS,
                row -> new MyExport.Meeting(
                        Kebab.of(row.getString("kind")),
                        Kebab.of(row.getString("state")),
                        Sql.instant(row, "starts_at"),
                        Sql.instant(row, "ends_at"),
                        row.getString("place")),
                id);
    }

    private List<MyExport.Scorecard> scorecards(UUID id) {
        Map<String, List<MyExport.Score>> scores = sql.list(SCORES, MyExports::scored, id).stream()
                .collect(Collectors.groupingBy(Scored::card, Collectors.mapping(Scored::score, Collectors.toList())));
        return sql.list(
                SCORECARDS,
                row -> new MyExport.Scorecard(
                        scores.getOrDefault(row.getString("card"), List.of()),
                        kebab(row.getString("recommendation")),
                        row.getString("summary")),
                id);
    }

    private static Scored scored(ResultSet row) throws SQLException {
        return new Scored(
                row.getString("card"),
                new MyExport.Score(row.getString("criterion"), row.getInt("value"), row.getString("note")));
    }

    private static @Nullable String kebab(@Nullable String constant) {
        return constant == null ? null : Kebab.of(constant);
    }

    private MyExport.@Nullable Check check(UUID id) {
        return sql.one(
                        """
                        select level, certificate_number, issued_on, seen_on, update_service_consent, outcome
                        from dbs_check where application_id = ?""",
                        row -> new MyExport.Check(
                                Kebab.of(row.getString("level")),
                                row.getString("certificate_number"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getObject("seen_on", LocalDate.class),
                                row.getBoolean("update_service_consent"),
                                Kebab.of(row.getString("outcome"))),
                        id)
                .orElse(null);
    }
}
