package org.firstmile.organisations;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.firstmile.shared.sql.Sql;

/** What is read of organisations without loading one. */
@Singleton
class OrganisationQueries {
    static final Duration FRESH = Duration.ofDays(365);

    private static final Sorts SORTS = new Sorts(
            "name",
            Map.of(
                    "name", Sort.ascending("lower(o.name)", "text", "o.id"),
                    "-updatedAt", Sort.descending("o.updated_at", "timestamptz", "o.id"),
                    "lastConfirmedAt",
                            Sort.ascending("coalesce(o.last_confirmed_at, '-infinity')", "timestamptz", "o.id")));

    private static final String SELECT = """
            select o.id, o.name, o.kinds, o.chapter_id, c.name as chapter, o.town, o.postcode, o.latitude, o.longitude,
                   o.tags, o.status, o.last_confirmed_at, o.archived_at
            from organisation o join chapter c on c.id = o.chapter_id""";

    private final Sql sql;
    private final Clock clock;

    OrganisationQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Page<OrganisationListItem> list(Caller caller, OrganisationFilter filter, Paging paging) {
        Sort sort = SORTS.named(filter.sort);
        if (filter.parentId != null && !isVisible(caller, filter.parentId)) {
            return new Page<>(List.of(), null);
        }
        boolean archived = Boolean.TRUE.equals(filter.archived);
        ListQuery<OrganisationListItem> query = new ListQuery<>(sql, SELECT, row -> item(caller, row))
                .where(archived ? "o.archived_at is not null" : "o.archived_at is null")
                .whereGiven(Chapters.isWithin("o.chapter_id"), filter.chapterId)
                .whereGiven("o.parent_id = ?", filter.parentId)
                .whereGiven(
                        "o.tags @> array[?]::text[]", filter.tag == null ? null : filter.tag.toLowerCase(Locale.UK));
        if (filter.q != null) {
            query.where(
                    "o.search @@ websearch_to_tsquery('english', plain(?)) or plain(o.name) like plain(?)"
                            + " or plain(?) <% plain(o.name)",
                    filter.q, Sql.containing(filter.q), filter.q);
        }
        if (filter.kind != null && !filter.kind.isEmpty()) {
            query.where("o.kinds && ?", filter.kind);
        }
        if (filter.stale != null) {
            query.where(
                    "coalesce(o.last_confirmed_at, '-infinity') " + (filter.stale ? "<" : ">=") + " ?",
                    clock.instant().minus(FRESH));
        }
        if (archived || filter.status != null || Boolean.TRUE.equals(filter.mine)) {
            inScope(query, caller, "");
        } else {
            inScope(query, caller, "o.listed or ");
        }
        return query.whereGiven("o.status = ?", filter.status).page(paging, sort);
    }

    /** Only what the caller sees in full, or what {@code otherwise} lets through. */
    private static void inScope(ListQuery<?> query, Caller caller, String otherwise) {
        if (caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL)) {
            return;
        }
        query.where(
                otherwise + "o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[])",
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
    }

    private static OrganisationListItem item(Caller caller, ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        UUID chapter = Sql.uuid(row, "chapter_id");
        boolean full = caller.may(Permission.READ_ORGANISATION_IN_FULL, Organisation.target(chapter, id));
        return new OrganisationListItem(
                id,
                row.getString("name"),
                Sql.constants(row, "kinds", OrganisationKind.class),
                new Ref(chapter, row.getString("chapter")),
                row.getString("town"),
                row.getString("postcode"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                Sql.texts(row, "tags"),
                full ? Sql.constant(row, "status", OrganisationStatus.class) : null,
                Sql.instant(row, "last_confirmed_at"),
                row.getTimestamp("archived_at") != null);
    }

    /** Its parent and parts, as far as the caller sees them. */
    record Family(Ref chapter, Ref parent, List<Ref> children) {}

    private record Relative(String relation, Ref ref) {}

    Family family(Caller caller, Organisation organisation) {
        List<Relative> relatives = sql.list(
                """
                select 'chapter' as relation, id, name from chapter where id = ?
                union all
                select case when id = ? then 'parent' else 'child' end, id, name from organisation
                where (id = ? or parent_id = ?) and archived_at is null
                  and (listed or ? or chapter_id = any(?::uuid[]) or id = any(?::uuid[]))
                order by relation, name""",
                row -> new Relative(row.getString("relation"), new Ref(Sql.uuid(row, "id"), row.getString("name"))),
                organisation.chapterId,
                organisation.parentId,
                organisation.parentId,
                organisation.id,
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
        return new Family(
                refs(relatives, "chapter").getFirst(),
                refs(relatives, "parent").stream().findFirst().orElse(null),
                refs(relatives, "child"));
    }

    private static List<Ref> refs(List<Relative> relatives, String relation) {
        return relatives.stream()
                .filter(relative -> relative.relation().equals(relation))
                .map(Relative::ref)
                .toList();
    }

    /** Whether the caller can see that there is such an organisation. */
    boolean isVisible(Caller caller, UUID id) {
        return Organisation.byId(id).filter(found -> found.isVisibleTo(caller)).isPresent();
    }

    /** Whether another organisation holds this number in this register. */
    boolean isTaken(Identifier identifier, UUID byOtherThan) {
        return sql.one(
                        "select 1 from organisation_identifier where scheme = ? and identifier = ?"
                                + " and organisation_id is distinct from ?::uuid",
                        row -> true,
                        identifier.scheme(),
                        identifier.identifier(),
                        byOtherThan)
                .isPresent();
    }

    /** Whether {@code below} is {@code above} or a part of it at any depth. */
    boolean isBelow(UUID below, UUID above) {
        // two moves at once could each be right and make a circle together
        sql.lock("organisation tree");
        return sql.one("""
                        with recursive up (id, parent_id) as (
                            select id, parent_id from organisation where id = ?
                            union select o.id, o.parent_id from organisation o join up on o.id = up.parent_id
                        ) select 1 from up where id = ?""", row -> true, below, above).isPresent();
    }
}
