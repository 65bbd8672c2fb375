package org.firstmile.vacancies;

import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.chapters.Chapters;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is read of vacancies without loading one. */
@Singleton
class VacancyQueries {
    private static final Sorts SORTS = new Sorts(
            "-publishedAt",
            Map.of(
                    "-publishedAt", Sort.descending("coalesce(v.published_at, v.created_at)", "timestamptz", "v.id"),
                    "deadline", Sort.ascending("coalesce(v.deadline_at, 'infinity')", "timestamptz", "v.id"),
                    "title", Sort.ascending("lower(v.title)", "text", "v.id")));

    private static final String SELECT = """
            select v.id, v.kind, v.status, v.title, v.organisation_id, o.name as organisation,
                   v.chapter_id, c.name as chapter, v.summary, v.places, v.sample, v.terms, v.hours, v.location,
                   v.deadline_at, v.deadline_zone, v.published_at
            from vacancy v join organisation o on o.id = v.organisation_id join chapter c on c.id = v.chapter_id""";

    private final Sql sql;
    private final JsonColumns json;
    private final Clock clock;

    VacancyQueries(Sql sql, @Any JsonColumns json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    Page<VacancyListItem> list(Caller caller, VacancyFilter filter, Paging paging) {
        Instant now = clock.instant();
        ListQuery<VacancyListItem> query = new ListQuery<>(sql, SELECT, row -> item(row, now))
                .whereGiven(Chapters.isWithin("v.chapter_id"), filter.chapterId)
                .whereGiven("v.organisation_id = ?", filter.organisationId);
        if (!caller.seesEveryChapter(Permission.READ_VACANCY_IN_FULL)) {
            query.where(
                    "v.status in ('PUBLISHED', 'CLOSED', 'APPOINTED') or v.chapter_id = any(?::uuid[])",
                    caller.chaptersWith(Permission.READ_VACANCY_IN_FULL));
        }
        if (filter.q != null) {
            query.where(
                    "v.search @@ websearch_to_tsquery('english', plain(?)) or plain(v.title) like plain(?)"
                            + " or plain(?) <% plain(v.title)",
                    filter.q, Sql.containing(filter.q), filter.q);
        }
        if (filter.kind != null && !filter.kind.isEmpty()) {
            query.where("v.kind = any(?::text[])", filter.kind);
        }
        if (filter.status != null && !filter.status.isEmpty()) {
            query.where(VacancyStatus.SQL_NOW + " = any(?::text[])", now, filter.status);
        }
        if (filter.open != null) {
            query.where(
                    filter.open
                            ? "v.status = 'PUBLISHED' and v.deadline_at > ?"
                            : "v.status <> 'PUBLISHED' or v.deadline_at <= ?",
                    now);
        }
        return query.page(paging, SORTS.named(filter.sort));
    }

    private VacancyListItem item(ResultSet row, Instant now) throws SQLException {
        VacancyTerms terms = json.read(row, "terms", VacancyTerms.class);
        VacancyHours hours = json.read(row, "hours", VacancyHours.class);
        Instant deadline = Sql.instant(row, "deadline_at");
        int places = row.getInt("places");
        return new VacancyListItem(
                Sql.uuid(row, "id"),
                Sql.constant(row, "kind", VacancyKind.class),
                Sql.constant(row, "status", VacancyStatus.class).at(deadline, now),
                row.getString("title"),
                new Ref(Sql.uuid(row, "organisation_id"), row.getString("organisation")),
                new Ref(Sql.uuid(row, "chapter_id"), row.getString("chapter")),
                row.getString("summary"),
                places,
                row.getBoolean("sample"),
                terms == null ? null : terms.computed(hours, places),
                hours,
                json.read(row, "location", VacancyLocation.class),
                deadline == null ? null : VacancyDeadline.of(deadline, row.getString("deadline_zone")),
                Sql.instant(row, "published_at"));
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

    /** From the view of those who keep the ratings. A count that grew while people apply would tell who has just applied. */
    @Nullable
    VacancyHappiness happiness(UUID id) {
        return sql.one(
                        "select mean, ratings from vacancy_happiness where vacancy_id = ?",
                        row -> new VacancyHappiness(row.getBigDecimal("mean"), row.getInt("ratings")),
                        id)
                .orElse(null);
    }

    @Nullable
    String organisationName(UUID id) {
        return sql.one("select name from organisation where id = ?", row -> row.getString("name"), id)
                .orElse(null);
    }

    /** Nobody starts the marking before this transaction ends. */
    void holdReview(UUID vacancy) {
        sql.lock("review/" + vacancy);
    }

    /** Whether the marking of its answers has started. */
    boolean isReviewed(UUID vacancy) {
        return sql.one("select 1 from review_round where vacancy_id = ?", row -> true, vacancy)
                .isPresent();
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
