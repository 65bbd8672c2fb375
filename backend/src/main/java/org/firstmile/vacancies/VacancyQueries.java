package org.firstmile.vacancies;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;

/** What is read of vacancies without loading one. */
@Singleton
class VacancyQueries {
    private final Sql sql;

    VacancyQueries(Sql sql) {
        this.sql = sql;
    }

    /** @param website of the organisation, null where it has none */
    record Names(Ref chapter, Ref organisation, String website) {}

    Names names(Vacancy vacancy) {
        return sql.one(
                        """
                        select c.name as chapter, o.name as organisation, o.website from chapter c, organisation o
                        where c.id = ? and o.id = ?""",
                        row -> new Names(
                                new Ref(vacancy.chapterId, row.getString("chapter")),
                                new Ref(vacancy.organisationId, row.getString("organisation")),
                                row.getString("website")),
                        vacancy.chapterId,
                        vacancy.organisationId)
                .orElseThrow();
    }

    /** One whose deadline has come, held by a row lock until the transaction ends, so that instances share the work. */
    Optional<UUID> nextDue(Instant now) {
        return sql.one(
                "select id from vacancy where status = 'PUBLISHED' and deadline_at <= ?"
                        + " order by deadline_at limit 1 for update skip locked",
                row -> Sql.uuid(row, "id"),
                now);
    }
}
