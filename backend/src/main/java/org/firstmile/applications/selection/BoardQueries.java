package org.firstmile.applications.selection;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.applications.review.ReviewState;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** What the board shows: the applications in the order of their rank, and how many stand where. */
@Singleton
class BoardQueries {
    private static final Sort BY_RANK = Sort.ascending("x.rank", "bigint", "x.id");

    private static final String BOARD = """
            select x.id, x.reference, x.score, x.rank, x.stage, x.since, x.revealed, x.name from (
                select p.id, p.reference, s.score, rank() over (order by s.score desc nulls last) as rank,
                       coalesce(a.stage, 'MARKED') as stage, c.application_id is not null as revealed, c.name,
                       (coalesce(a.since, r.locked_at) at time zone 'Europe/London')::date as since
                from application p
                    join review_round r on r.vacancy_id = p.vacancy_id
                    left join review_score s on s.vacancy_id = p.vacancy_id and s.application_id = p.id
                    left join application_stage a on a.application_id = p.id
                    left join revealed_candidate c on c.application_id = p.id
                where p.vacancy_id = ? and p.status = 'SUBMITTED') x""";

    private static final String STAGES = """
            select coalesce(a.stage, 'MARKED') as stage, count(*) as applications, count(v.application_id) as revealed,
                   (min(coalesce(a.since, r.locked_at)) at time zone 'Europe/London')::date as oldest
            from application p
                join review_round r on r.vacancy_id = p.vacancy_id
                left join application_stage a on a.application_id = p.id
                left join application_reveal v on v.application_id = p.id
            where p.vacancy_id = ? and p.status = 'SUBMITTED'
            group by 1""";

    private static final String PASSING = """
            select count(*) from application p
                join review_score s on s.vacancy_id = p.vacancy_id and s.application_id = p.id
            where p.vacancy_id = ? and p.status = 'SUBMITTED' and s.score >= ?::numeric
                and not exists (select 1 from application_stage a where a.application_id = p.id)""";

    private final Sql sql;
    private final Stages stages;

    BoardQueries(Sql sql, Stages stages) {
        this.sql = sql;
        this.stages = stages;
    }

    @Transactional
    Page<BoardItem> board(Caller caller, UUID vacancy, BoardFilter filter, Paging paging) {
        BigDecimal pass = stages.requireLocked(caller, vacancy).review().passMark();
        ListQuery<BoardItem> query =
                new ListQuery<>(sql, BOARD, row -> item(row, pass), vacancy).whereGiven("x.stage = ?", filter.stage);
        if (filter.q != null) {
            String words = Sql.containing(filter.q);
            query.where("plain(x.reference) like plain(?) or plain(x.name) like plain(?)", words, words);
        }
        return query.page(paging, BY_RANK);
    }

    private static BoardItem item(ResultSet row, @Nullable BigDecimal pass) throws SQLException {
        BigDecimal score = row.getBigDecimal("score");
        return new BoardItem(
                new ApplicationReference(Sql.uuid(row, "id"), row.getString("reference")),
                Math.toIntExact(row.getLong("rank")),
                score,
                pass == null ? null : score != null && score.compareTo(pass) >= 0,
                Sql.constant(row, "stage", ApplicationStage.class),
                row.getObject("since", LocalDate.class),
                row.getBoolean("revealed"),
                row.getString("name"));
    }

    @Transactional
    SelectionPipeline pipeline(Caller caller, UUID vacancy) {
        VacancyFacts facts = stages.run(caller, vacancy);
        ReviewState review = review(vacancy);
        Map<String, Integer> states = sql
                .list(
                        "select status, count(*) as applications from application where vacancy_id = ? group by status",
                        row -> Map.entry(row.getString("status"), row.getInt("applications")),
                        vacancy)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        boolean decided = stages.isDecided(vacancy);
        boolean over = decided || facts.status() == VacancyStatus.WITHDRAWN;
        List<StageCount> counts = review == ReviewState.LOCKED ? counts(vacancy) : List.of();
        int submitted = states.getOrDefault("SUBMITTED", 0);
        return new SelectionPipeline(
                new Ref(facts.id(), facts.title()),
                facts.status(),
                review,
                facts.review().passMark(),
                states.getOrDefault("DRAFT", 0),
                submitted,
                states.getOrDefault("WITHDRAWN", 0),
                counts,
                decided,
                review == ReviewState.LOCKED
                        ? over ? List.of() : next(facts, counts)
                        : next(facts.status(), review, submitted),
                can(review, over));
    }

    private static List<String> can(ReviewState review, boolean decided) {
        return review != ReviewState.LOCKED
                ? List.of("write")
                : decided ? List.of("write") : List.of("move", "reveal", "write");
    }

    private ReviewState review(UUID vacancy) {
        return sql.one(
                        "select locked_at is not null as locked from review_round where vacancy_id = ?",
                        row -> row.getBoolean("locked") ? ReviewState.LOCKED : ReviewState.OPEN,
                        vacancy)
                .orElse(ReviewState.WAITING);
    }

    /** Every stage, those with nothing in them too. */
    private List<StageCount> counts(UUID vacancy) {
        Map<ApplicationStage, StageCount> found = sql
                .list(
                        STAGES,
                        row -> new StageCount(
                                Sql.constant(row, "stage", ApplicationStage.class),
                                row.getInt("applications"),
                                row.getInt("revealed"),
                                row.getObject("oldest", LocalDate.class)),
                        vacancy)
                .stream()
                .collect(Collectors.toMap(StageCount::stage, count -> count));
        return Arrays.stream(ApplicationStage.values())
                .map(stage -> found.getOrDefault(stage, new StageCount(stage, 0, 0, null)))
                .toList();
    }

    private static List<NextSelectionStep> next(VacancyStatus status, ReviewState review, int submitted) {
        return switch (status) {
            case PUBLISHED -> List.of(new NextSelectionStep(SelectionStep.AWAIT_DEADLINE, submitted));
            case CLOSED ->
                submitted == 0
                        ? List.of()
                        : List.of(new NextSelectionStep(
                                review == ReviewState.OPEN ? SelectionStep.LOCK_MARKS : SelectionStep.START_REVIEW,
                                submitted));
            default -> List.of();
        };
    }

    private List<NextSelectionStep> next(VacancyFacts vacancy, List<StageCount> counts) {
        StageCount marked = counts.get(ApplicationStage.MARKED.ordinal());
        StageCount shortlisted = counts.get(ApplicationStage.SHORTLISTED.ordinal());
        StageCount conversation = counts.get(ApplicationStage.CONVERSATION.ordinal());
        List<NextSelectionStep> next = new ArrayList<>();
        if (shortlisted.applications() + conversation.applications() == 0) {
            add(next, SelectionStep.SHORTLIST, passing(vacancy, marked.applications()));
        }
        add(next, SelectionStep.REVEAL, shortlisted.applications() - shortlisted.revealed());
        add(next, SelectionStep.INVITE, shortlisted.revealed());
        add(next, SelectionStep.DECIDE, conversation.applications());
        return next;
    }

    private static void add(List<NextSelectionStep> next, SelectionStep step, int applications) {
        if (applications > 0) {
            next.add(new NextSelectionStep(step, applications));
        }
    }

    private int passing(VacancyFacts vacancy, int marked) {
        BigDecimal pass = vacancy.review().passMark();
        return pass == null
                ? marked
                : sql.one(PASSING, row -> row.getInt(1), vacancy.id(), pass).orElse(0);
    }
}
