package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

/** How far a round has come. Nothing in here reads a mark's value. */
@Singleton
class RoundQueries {
    private static final String REVIEWERS = """
            select m.reviewer, coalesce(p.name, j.name) as name, p.declared_at is not null as declared, p.finished_at is not null as finished,
                   p.reviewer is not null and not exists (select 1 from access_grant g
                       where g.kind = 'PANEL' and g.target_id = p.vacancy_id and g.subject = p.reviewer) as off_panel,
                   count(a.answer_id) as to_mark, count(t.mark) filter (where a.answer_id is not null) as marked
            from (select reviewer from review_panellist where vacancy_id = ? union select unnest(?::text[])) m (reviewer)
                left join review_panellist p on p.vacancy_id = ? and p.reviewer = m.reviewer
                left join panel_member j on j.vacancy_id = ? and j.subject = m.reviewer
                left join review_task t on t.vacancy_id = p.vacancy_id and t.reviewer = p.reviewer
                left join reviewable_part a on a.answer_id = t.answer_id
            group by m.reviewer, p.vacancy_id, p.reviewer, p.name, j.name, p.declared_at, p.finished_at
            order by lower(coalesce(p.name, j.name)), m.reviewer""";

    private static final String EACH_ANSWER = """
            select count(t.alias) as tasks, count(t.mark) as marks
            from reviewable_part p left join review_task t on t.answer_id = p.answer_id
            where p.vacancy_id = ? group by p.answer_id""";

    private final Sql sql;
    private final Dealing dealing;
    private final Clock clock;

    RoundQueries(Sql sql, Dealing dealing, Clock clock) {
        this.sql = sql;
        this.dealing = dealing;
        this.clock = clock;
    }

    ReviewRoundView view(VacancyFacts vacancy, @Nullable ReviewRound round) {
        Instant waitsUntil = extendedUntil(vacancy.id()).orElse(null);
        boolean closed = vacancy.status() != VacancyStatus.PUBLISHED && vacancy.status() != VacancyStatus.DRAFT;
        return new ReviewRoundView(
                new Ref(vacancy.id(), vacancy.title()),
                round == null ? 0 : round.version,
                round == null ? ReviewState.WAITING : round.state(),
                round == null ? vacancy.review().marksPerAnswer() : round.marksPerAnswer,
                vacancy.review().passMark(),
                closed ? count("select count(*) from reviewable_application where vacancy_id = ?", vacancy.id()) : null,
                waitsUntil,
                reviewers(vacancy.id(), round == null ? null : round.startedBy),
                round == null
                        ? 0
                        : count(
                                "select count(*) from (" + EACH_ANSWER + ") each_answer where tasks < ?",
                                vacancy.id(),
                                round.marksPerAnswer),
                round == null ? null : round.exception,
                round == null ? null : round.startedAt,
                round == null ? null : round.lockedAt,
                round == null ? null : round.lockReason,
                can(vacancy, round, waitsUntil));
    }

    private static List<String> can(VacancyFacts vacancy, @Nullable ReviewRound round, @Nullable Instant waitsUntil) {
        if (round == null) {
            return vacancy.status() == VacancyStatus.CLOSED && waitsUntil == null ? List.of("start") : List.of();
        }
        return round.isOpen() ? List.of("replace", "lock") : List.of();
    }

    /** Until when somebody who has not submitted yet still may; nothing in here tells who. */
    Optional<Instant> extendedUntil(UUID vacancy) {
        return sql.one(
                "select until from extension_running where vacancy_id = ? and until > ?",
                row -> Sql.instant(row, "until"),
                vacancy,
                clock.instant());
    }

    private List<RoundReviewer> reviewers(UUID vacancy, @Nullable String startedBy) {
        return sql.list(
                REVIEWERS,
                row -> new RoundReviewer(
                        row.getString("reviewer"),
                        row.getString("name"),
                        row.getBoolean("declared"),
                        row.getBoolean("finished"),
                        row.getBoolean("off_panel"),
                        row.getInt("marked"),
                        row.getInt("to_mark")),
                vacancy,
                dealing.panel(vacancy, startedBy),
                vacancy,
                vacancy);
    }

    /** Marks that a whole round would have and this one has not. */
    int missing(ReviewRound round) {
        return count(
                "select coalesce(sum(greatest(? - marks, 0)), 0) from (" + EACH_ANSWER + ") each_answer",
                round.marksPerAnswer,
                round.vacancyId);
    }

    private int count(String counting, Object... of) {
        return sql.one(counting, row -> row.getInt(1), of).orElse(0);
    }
}
