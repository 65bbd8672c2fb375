package org.firstmile.applications.review;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyStatus;

/** Who sits on which panel. Someone who may run a vacancy's review marks nothing in it: 403. */
@Singleton
class Seats {
    private static final Sort BY_TITLE = Sort.ascending("lower(v.title)", "text", "v.id");

    private static final String SELECT = """
            select v.id, v.title, v.chapter_id, v.status, v.deadline_at, r.started_at, r.locked_at, p.declared_at, p.finished_at
            from vacancy v left join review_round r on r.vacancy_id = v.id
                left join review_panellist p on p.vacancy_id = v.id and p.reviewer = ?""";

    private final Sql sql;
    private final Clock clock;

    Seats(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Page<Seat> of(Caller caller, Paging paging) {
        ListQuery<Seat> query =
                query(caller).where("v.id = any(?::uuid[])", caller.scope().panels());
        if (caller.may(Permission.RUN_REVIEW)) {
            query = caller.seesEveryChapter(Permission.RUN_REVIEW)
                    ? query.where("false")
                    : query.where("v.chapter_id <> all(?::uuid[])", caller.chaptersWith(Permission.RUN_REVIEW));
        }
        return query.page(paging, BY_TITLE);
    }

    Seat of(Caller caller, UUID vacancy) {
        if (!caller.may(Permission.REVIEW_ANSWERS, Target.panel(vacancy))) {
            throw ProblemException.notFound();
        }
        Seat seat = query(caller).where("v.id = ?", vacancy).page(Paging.first(1), BY_TITLE).items().stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        if (caller.may(Permission.RUN_REVIEW, Target.chapter(seat.chapter()))) {
            throw ProblemException.forbidden();
        }
        return seat;
    }

    /** The same, while nobody locks the marks or deals answers out anew before the transaction ends. */
    Seat toMark(Caller caller, UUID vacancy) {
        sql.list("select 1 from review_round where vacancy_id = ? for share", row -> true, vacancy);
        Seat seat = of(caller, vacancy);
        seat.requireOpen();
        return seat;
    }

    private ListQuery<Seat> query(Caller caller) {
        return new ListQuery<>(sql, SELECT, this::seat, caller.subject())
                .where("v.published_at is not null and v.status <> 'WITHDRAWN'")
                // whoever was taken off a moment ago is off
                .where(
                        "exists (select 1 from access_grant g where g.kind = 'PANEL' and g.target_id = v.id and g.subject = ?)",
                        caller.subject());
    }

    private Seat seat(ResultSet row) throws SQLException {
        Instant deadline = Sql.instant(row, "deadline_at");
        VacancyStatus status = Sql.constant(row, "status", VacancyStatus.class).at(deadline, clock.instant());
        return new Seat(
                Sql.uuid(row, "id"),
                row.getString("title"),
                Sql.uuid(row, "chapter_id"),
                state(row),
                status == VacancyStatus.PUBLISHED ? deadline : null,
                Sql.instant(row, "declared_at") != null,
                Sql.instant(row, "finished_at") != null);
    }

    private static ReviewState state(ResultSet row) throws SQLException {
        if (Sql.instant(row, "locked_at") != null) {
            return ReviewState.LOCKED;
        }
        return Sql.instant(row, "started_at") == null ? ReviewState.WAITING : ReviewState.OPEN;
    }
}
