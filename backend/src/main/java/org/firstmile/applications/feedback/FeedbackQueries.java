package org.firstmile.applications.feedback;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.shared.sql.Sql;

/** Thirds computed from the frozen marks, in SQL, and what was told. */
@Singleton
class FeedbackQueries {
    private static final String CANDIDATES = """
            select p.id, p.reference,
                   case when s.stage = 'APPOINTED' then 'APPOINTED' else 'NOT_APPOINTED' end as outcome
            from reviewable_application p left join application_stage s on s.application_id = p.id
            where p.vacancy_id = ? order by p.id""";

    /** An answer's place is how many are below it and half of those beside it; equal means share a band by that. */
    private static final String KEEP_BANDS = """
            insert into application_feedback_band (application_id, question_id, band, field)
            select application_id, question_id,
                   case when 3 * (2 * below + beside) < 2 * field then 'LOWER'
                        when 3 * (2 * below + beside) > 4 * field then 'UPPER' else 'MIDDLE' end, field
            from (
                select s.application_id, s.question_id, count(*) over (partition by s.question_id) as field,
                       rank() over (partition by s.question_id order by s.mean) - 1 as below,
                       count(*) over (partition by s.question_id, s.mean) as beside
                from review_answer_score s join application_feedback f on f.application_id = s.application_id
                where s.vacancy_id = ?) placed
            where field >= ?""";

    private static final String QUESTIONS = """
            select q.id, q.prompt, (
                select count(*) from review_answer_score s
                    join reviewable_application p on p.id = s.application_id
                where s.vacancy_id = q.vacancy_id and s.question_id = q.id) as marked
            from vacancy_question q where q.vacancy_id = ? and q.blind order by q.position""";

    private static final String ANSWERS = """
            select f.application_id, q.prompt, b.band, b.field,
                   exists (select 1 from review_answer_score s where s.vacancy_id = q.vacancy_id
                       and s.application_id = f.application_id and s.question_id = q.id) as marked
            from application_feedback f
                join application p on p.id = f.application_id
                join vacancy_question q on q.vacancy_id = p.vacancy_id and q.blind
                left join application_feedback_band b on b.application_id = f.application_id and b.question_id = q.id""";

    private final Sql sql;

    FeedbackQueries(Sql sql) {
        this.sql = sql;
    }

    record Told(UUID application, String reference, FeedbackOutcome outcome) {}

    private record Row(UUID application, BandedAnswer answer) {}

    List<Told> candidates(UUID vacancy) {
        return sql.list(
                CANDIDATES,
                row -> new Told(
                        Sql.uuid(row, "id"),
                        row.getString("reference"),
                        Sql.constant(row, "outcome", FeedbackOutcome.class)),
                vacancy);
    }

    /** Until the commit each of them stays submitted. */
    void hold(UUID vacancy) {
        sql.list(
                "select 1 from application where vacancy_id = ? and status = 'SUBMITTED' order by id for share",
                row -> true,
                vacancy);
    }

    List<FeedbackQuestion> questions(UUID vacancy) {
        return sql.list(
                QUESTIONS,
                row -> new FeedbackQuestion(
                        Sql.uuid(row, "id"),
                        row.getString("prompt"),
                        row.getInt("marked"),
                        row.getInt("marked") >= BandedAnswer.FEWEST),
                vacancy);
    }

    /** Keeps what each is told, and answers it. */
    Map<UUID, List<BandedAnswer>> keep(UUID vacancy, List<Told> candidates) {
        sql.run(
                """
                insert into application_feedback (application_id, outcome)
                select * from unnest(?::uuid[], ?::text[])""",
                candidates.stream().map(Told::application).toList(),
                candidates.stream().map(Told::outcome).toList());
        sql.run(KEEP_BANDS, vacancy, BandedAnswer.FEWEST);
        return sql.list(ANSWERS + " where p.vacancy_id = ? order by q.position", FeedbackQueries::row, vacancy).stream()
                .collect(Collectors.groupingBy(
                        Row::application, LinkedHashMap::new, Collectors.mapping(Row::answer, Collectors.toList())));
    }

    Optional<MyFeedback> of(UUID application) {
        List<BandedAnswer> answers = sql
                .list(ANSWERS + " where f.application_id = ? order by q.position", FeedbackQueries::row, application)
                .stream()
                .map(Row::answer)
                .toList();
        return sql.one(
                """
                select f.outcome, (v.sent_at at time zone 'Europe/London')::date as sent_on
                from application_feedback f
                    join application p on p.id = f.application_id
                    join vacancy_feedback v on v.vacancy_id = p.vacancy_id
                where f.application_id = ?""",
                row -> new MyFeedback(
                        Sql.constant(row, "outcome", FeedbackOutcome.class),
                        row.getObject("sent_on", java.time.LocalDate.class),
                        answers),
                application);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Sql.uuid(row, "application_id"),
                BandedAnswer.of(
                        row.getString("prompt"),
                        Sql.constant(row, "band", FeedbackBand.class),
                        row.getObject("field", Integer.class),
                        row.getBoolean("marked")));
    }
}
