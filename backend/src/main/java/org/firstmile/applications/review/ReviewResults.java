package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firstmile.access.Caller;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** What the marks say, once they are locked; computed from them whenever it is read. */
@Singleton
class ReviewResults {
    private static final Sort BY_RANK = Sort.ascending("x.rank", "bigint", "x.id");

    private static final String RANKING = """
            select x.id, x.reference, x.score, x.rank from (
                select p.id, p.reference, s.score, rank() over (order by s.score desc nulls last) as rank
                from reviewable_application p
                    left join review_score s on s.vacancy_id = p.vacancy_id and s.application_id = p.id
                where p.vacancy_id = ?) x""";

    private static final String QUESTIONS_OF_RANKED = """
            select p.application_id, q.id, round(s.mean, 2) as mean, coalesce(s.marks, 0) as marks, coalesce(s.spread, 0) as spread
            from reviewable_part p join vacancy_question q on q.id = p.question_id
                left join review_answer_score s
                    on s.vacancy_id = p.vacancy_id and s.application_id = p.application_id and s.question_id = p.question_id
                        and s.application_id = any(?::uuid[])
            where p.vacancy_id = ? and p.application_id = any(?::uuid[])
            order by q.position""";

    private static final String PATTERNS = """
            select question_id, ones, twos, threes, fours, fives, count(*) as answers from (
                select t.question_id, count(*) filter (where t.mark = 1) as ones, count(*) filter (where t.mark = 2) as twos,
                       count(*) filter (where t.mark = 3) as threes, count(*) filter (where t.mark = 4) as fours,
                       count(*) filter (where t.mark = 5) as fives
                from review_task t join reviewable_part p on p.answer_id = t.answer_id
                where t.vacancy_id = ? and t.mark is not null
                group by t.question_id, t.answer_id) each_answer
            group by question_id, ones, twos, threes, fours, fives""";

    private static final String REVIEWERS = """
            select m.reviewer, m.name, count(t.mark) as marks, round(avg(t.mark), 2) as mean,
                   round(avg((t.sum - t.mark)::numeric / (t.marks - 1) - t.mark) filter (where t.marks > 1), 2) as severity
            from review_panellist m left join (
                select t.reviewer, t.mark, count(*) over answer as marks, sum(t.mark) over answer as sum
                from review_task t join reviewable_part p on p.answer_id = t.answer_id
                where t.vacancy_id = ? and t.mark is not null
                window answer as (partition by t.answer_id)) t on t.reviewer = m.reviewer
            where m.vacancy_id = ?
            group by m.reviewer, m.name order by lower(m.name), m.reviewer""";

    private final Sql sql;
    private final ReviewRounds rounds;

    ReviewResults(Sql sql, ReviewRounds rounds) {
        this.sql = sql;
        this.rounds = rounds;
    }

    private record Score(
            long rank,
            ApplicationReference application,
            @Nullable BigDecimal score) {}

    private record Answered(UUID application, RankedQuestion question) {}

    private record Marked(UUID question, Marking.Pattern pattern) {}

    @Transactional
    Page<RankedApplication> ranking(Caller caller, UUID vacancy, Paging paging) {
        BigDecimal pass = locked(caller, vacancy).review().passMark();
        Page<Score> page = new ListQuery<>(
                        sql,
                        RANKING,
                        row -> new Score(
                                row.getLong("rank"),
                                new ApplicationReference(Sql.uuid(row, "id"), row.getString("reference")),
                                row.getBigDecimal("score")),
                        vacancy)
                .page(paging, BY_RANK);
        Map<UUID, List<RankedQuestion>> questions = questions(vacancy, page.items());
        return new Page<>(
                page.items().stream()
                        .map(scored -> new RankedApplication(
                                Math.toIntExact(scored.rank()),
                                scored.application(),
                                scored.score(),
                                pass == null ? null : passes(scored.score(), pass),
                                questions.getOrDefault(scored.application().id(), List.of())))
                        .toList(),
                page.next());
    }

    private static boolean passes(@Nullable BigDecimal score, BigDecimal pass) {
        return score != null && score.compareTo(pass) >= 0;
    }

    private Map<UUID, List<RankedQuestion>> questions(UUID vacancy, List<Score> of) {
        List<UUID> applications =
                of.stream().map(scored -> scored.application().id()).toList();
        return sql
                .list(
                        QUESTIONS_OF_RANKED,
                        row -> new Answered(
                                Sql.uuid(row, "application_id"),
                                new RankedQuestion(
                                        Sql.uuid(row, "id"),
                                        row.getBigDecimal("mean"),
                                        row.getInt("marks"),
                                        row.getInt("spread"),
                                        row.getInt("spread") >= RankedQuestion.FAR_APART)),
                        applications,
                        vacancy,
                        applications)
                .stream()
                .collect(Collectors.groupingBy(
                        Answered::application, Collectors.mapping(Answered::question, Collectors.toList())));
    }

    @Transactional
    ReviewReport report(Caller caller, UUID vacancy) {
        locked(caller, vacancy);
        Map<UUID, List<Marking.Pattern>> marks = sql.list(PATTERNS, ReviewResults::marked, vacancy).stream()
                .collect(Collectors.groupingBy(
                        Marked::question, Collectors.mapping(Marked::pattern, Collectors.toList())));
        List<ReportedQuestion> questions = sql.list(
                "select id, prompt from vacancy_question where vacancy_id = ? and blind order by position",
                row -> question(row, new Marking(marks.getOrDefault(Sql.uuid(row, "id"), List.of()))),
                vacancy);
        Marking all = new Marking(marks.values().stream().flatMap(List::stream).toList());
        return new ReviewReport(all.agreement(), questions, reviewers(vacancy));
    }

    private static Marked marked(ResultSet row) throws SQLException {
        int[] counts = {
            row.getInt("ones"), row.getInt("twos"), row.getInt("threes"), row.getInt("fours"), row.getInt("fives")
        };
        return new Marked(
                Sql.uuid(row, "question_id"),
                new Marking.Pattern(IntStream.of(counts).boxed().toList(), row.getInt("answers")));
    }

    private static ReportedQuestion question(ResultSet row, Marking marking) throws SQLException {
        return new ReportedQuestion(
                Sql.uuid(row, "id"),
                row.getString("prompt"),
                marking.mean(),
                marking.distribution(),
                marking.agreement(),
                marking.disagreements());
    }

    private List<ReportedReviewer> reviewers(UUID vacancy) {
        return sql.list(
                REVIEWERS,
                row -> new ReportedReviewer(
                        row.getString("reviewer"),
                        row.getString("name"),
                        row.getInt("marks"),
                        row.getBigDecimal("mean"),
                        row.getBigDecimal("severity")),
                vacancy,
                vacancy);
    }

    /** Nobody sees marks before they are locked. */
    private VacancyFacts locked(Caller caller, UUID vacancy) {
        VacancyFacts facts = rounds.run(caller, vacancy);
        ReviewRound.of(vacancy).orElseThrow(ReviewRound::notLocked).requireLocked();
        return facts;
    }
}
