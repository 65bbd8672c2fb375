package org.firstmile.applications.retention;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;
import org.firstmile.vacancies.VacancyFacts;
import org.jspecify.annotations.Nullable;

/** When a vacancy's applications go, and how many there are. */
@Singleton
class RetentionQueries {
    private static final String HOLDS = """
            select (select count(*) from application where vacancy_id = v.id) as applications,
                   (select count(*) from application_answer a join application p on p.id = a.application_id
                    where p.vacancy_id = v.id) as answers,
                   (select count(*) from application_cv c join application p on p.id = c.application_id
                    where p.vacancy_id = v.id) as files,
                   (select count(note) from review_task where vacancy_id = v.id) as notes,
                   (select count(*) from candidate_letter l join application p on p.id = l.application_id
                    where p.vacancy_id = v.id) as letters,
                   (select count(*) from conversation where vacancy_id = v.id) as conversations
            from vacancy v where v.id = ?""";

    private static final String DUE = """
            select e.vacancy_id from vacancy_erasure e
            where e.erase_on <= ? and not e.held
                and (e.erased_on is null or exists (select 1 from application p where p.vacancy_id = e.vacancy_id))
            order by e.erase_on, e.vacancy_id limit 1""";

    private final Sql sql;
    private final Clock clock;

    RetentionQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The rule of the view {@code vacancy_erasure}, for one vacancy. */
    record Standing(
            RetentionBasis basis,
            @Nullable LocalDate countedFrom,
            @Nullable LocalDate eraseOn,
            boolean chosen,
            @Nullable LocalDate erasedOn) {}

    Optional<Standing> standing(UUID vacancy) {
        return sql.one(
                "select basis, counted_from, erase_on, chosen, erased_on from vacancy_erasure where vacancy_id = ?",
                row -> new Standing(
                        Sql.constant(row, "basis", RetentionBasis.class),
                        row.getObject("counted_from", LocalDate.class),
                        row.getObject("erase_on", LocalDate.class),
                        row.getBoolean("chosen"),
                        row.getObject("erased_on", LocalDate.class)),
                vacancy);
    }

    RetentionView view(VacancyFacts vacancy) {
        Standing standing = standing(vacancy.id()).orElse(null);
        boolean counted = standing != null && !isExtended(vacancy.id());
        return new RetentionView(
                new Ref(vacancy.id(), vacancy.title()),
                version(vacancy.id()),
                standing == null ? null : standing.eraseOn(),
                standing != null && standing.chosen(),
                standing == null ? null : standing.basis(),
                standing == null ? null : standing.countedFrom(),
                hold(vacancy.id()),
                counted ? holds(vacancy.id()) : null,
                counted ? erased(vacancy.id()) : 0,
                standing == null ? null : standing.erasedOn(),
                standing == null || standing.erasedOn() != null ? List.of() : List.of("change"));
    }

    /** Somebody may still write or submit: a figure that moves would tell that they do. */
    private boolean isExtended(UUID vacancy) {
        return sql.one(
                        "select 1 from extension_running where vacancy_id = ? and until > ?",
                        row -> true,
                        vacancy,
                        clock.instant())
                .isPresent();
    }

    private int erased(UUID vacancy) {
        return sql.one("select count(*) from application_tombstone where vacancy_id = ?", row -> row.getInt(1), vacancy)
                .orElse(0);
    }

    long version(UUID vacancy) {
        return sql.one("select version from vacancy_retention where vacancy_id = ?", row -> row.getLong(1), vacancy)
                .orElse(0L);
    }

    @Nullable
    RetentionHold hold(UUID vacancy) {
        return sql.one(
                        """
                        select hold_reason, held_at, held_by from vacancy_retention
                        where vacancy_id = ? and hold_reason is not null""",
                        row -> new RetentionHold(
                                row.getString("hold_reason"), Sql.instant(row, "held_at"), row.getString("held_by")),
                        vacancy)
                .orElse(null);
    }

    private RetainedThings holds(UUID vacancy) {
        return sql.one(
                        HOLDS,
                        row -> new RetainedThings(
                                row.getInt("applications"),
                                row.getInt("answers"),
                                row.getInt("files"),
                                row.getInt("notes"),
                                row.getInt("letters"),
                                row.getInt("conversations")),
                        vacancy)
                .orElseThrow();
    }

    Optional<UUID> nextDue(LocalDate today) {
        return sql.one(DUE, row -> Sql.uuid(row, "vacancy_id"), today);
    }

    List<UUID> applications(UUID vacancy, int atMost) {
        return sql.list(
                "select id from application where vacancy_id = ? order by id limit ? for update",
                row -> Sql.uuid(row, "id"),
                vacancy,
                atMost);
    }
}
