package org.firstmile.merging;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.audit.Audit;
import org.firstmile.onetoones.Acquaintance;
import org.firstmile.onetoones.Acquaintances;
import org.firstmile.organisations.OrganisationMerging;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.organisations.Organisations;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/**
 * The pairs that were found: listed, compared, dismissed. A pair shows to those alone who may merge both halves, so that
 * nobody hears of an entry that is not theirs.
 */
@Singleton
class Duplicates {
    private static final Sort BEST = Sort.descending("p.score", "float8", "p.id");
    private static final Sort LATEST_DISMISSED = Sort.descending("p.dismissed_at", "timestamptz", "p.id");

    private static final String SELECT = """
            select p.id, p.reasons, p.dismissed_at, p.dismissed_by,
                   a.id as one_id, a.name as one_name, a.chapter_id as one_chapter_id, c.name as one_chapter,
                   a.town as one_town, a.postcode as one_postcode, a.website as one_website,
                   b.id as other_id, b.name as other_name, b.chapter_id as other_chapter_id, d.name as other_chapter,
                   b.town as other_town, b.postcode as other_postcode, b.website as other_website
            from duplicate_pair p
                join organisation a on a.id = p.one_id join chapter c on c.id = a.chapter_id
                join organisation b on b.id = p.other_id join chapter d on d.id = b.chapter_id""";

    private static final String HOLDINGS = """
            select
                (select count(*) from service where organisation_id = o.id) as services,
                (select count(*) from location where organisation_id = o.id) as locations,
                (select count(*) from offer_or_need where organisation_id = o.id) as offers_and_needs,
                (select count(distinct p.id) from affiliation f join person p on p.id = f.person_id
                 where f.organisation_id = o.id and p.archived_at is null and (? or p.chapter_id = any(?::uuid[]))) as people,
                (select count(*) from vacancy v where v.organisation_id = o.id
                 and (? or v.chapter_id = any(?::uuid[]) or v.status in ('PUBLISHED', 'CLOSED', 'APPOINTED'))) as vacancies,
                (select count(*) from agreement_party f join agreement g on g.id = f.agreement_id
                 where f.organisation_id = o.id and (? or g.chapter_id = any(?::uuid[]))) as agreements,
                (select count(*) from organisation k where k.parent_id = o.id and k.archived_at is null
                 and (k.listed or ? or k.chapter_id = any(?::uuid[]))) as parts
            from organisation o where o.id = ?""";

    private final Organisations organisations;
    private final OrganisationMerging merging;
    private final Acquaintances acquaintances;
    private final Audit audit;
    private final Sql sql;
    private final Clock clock;

    Duplicates(
            Organisations organisations,
            OrganisationMerging merging,
            Acquaintances acquaintances,
            Audit audit,
            Sql sql,
            Clock clock) {
        this.organisations = organisations;
        this.merging = merging;
        this.acquaintances = acquaintances;
        this.audit = audit;
        this.sql = sql;
        this.clock = clock;
    }

    Page<DuplicateItem> list(Caller caller, DuplicateFilter filter, Paging paging) {
        boolean dismissed = Boolean.TRUE.equals(filter.dismissed);
        ListQuery<DuplicateItem> query = new ListQuery<>(sql, SELECT, Duplicates::item)
                .where(dismissed ? "p.dismissed_at is not null" : "p.dismissed_at is null")
                .where("a.archived_at is null and b.archived_at is null");
        if (filter.organisationId != null) {
            query.where("p.one_id = ? or p.other_id = ?", filter.organisationId, filter.organisationId);
        }
        if (!caller.seesEveryChapter(Permission.MERGE_ORGANISATIONS)) {
            Set<UUID> chapters = caller.chaptersWith(Permission.MERGE_ORGANISATIONS);
            query.where("a.chapter_id = any(?::uuid[]) and b.chapter_id = any(?::uuid[])", chapters, chapters);
        }
        return query.page(paging, dismissed ? LATEST_DISMISSED : BEST);
    }

    private static DuplicateItem item(ResultSet row) throws SQLException {
        return new DuplicateItem(
                Sql.uuid(row, "id"),
                entry(row, "one_"),
                entry(row, "other_"),
                Sql.constants(row, "reasons", DuplicateReason.class),
                dismissal(row));
    }

    private static DuplicateEntry entry(ResultSet row, String side) throws SQLException {
        return new DuplicateEntry(
                Sql.uuid(row, side + "id"),
                row.getString(side + "name"),
                new Ref(Sql.uuid(row, side + "chapter_id"), row.getString(side + "chapter")),
                row.getString(side + "town"),
                row.getString(side + "postcode"),
                row.getString(side + "website"));
    }

    private static DuplicateDismissal dismissal(ResultSet row) throws SQLException {
        return row.getTimestamp("dismissed_at") == null
                ? null
                : new DuplicateDismissal(Sql.instant(row, "dismissed_at"), row.getString("dismissed_by"));
    }

    private record Pair(List<DuplicateReason> reasons, DuplicateDismissal dismissed) {}

    private Optional<Pair> pair(UUID one, UUID other) {
        return sql.one(
                "select reasons, dismissed_at, dismissed_by from duplicate_pair"
                        + " where one_id = least(?::uuid, ?::uuid) and other_id = greatest(?::uuid, ?::uuid)",
                row -> new Pair(Sql.constants(row, "reasons", DuplicateReason.class), dismissal(row)),
                one,
                other,
                one,
                other);
    }

    /** Any two that the caller may merge, found to be alike or not. */
    DuplicateComparison compare(Caller caller, UUID one, UUID other) {
        requireBoth(caller, one, other);
        OrganisationView left = organisations.view(caller, one);
        OrganisationView right = organisations.view(caller, other);
        Optional<Pair> pair = pair(one, other);
        List<String> can = new ArrayList<>();
        if (left.archivedAt() == null && right.archivedAt() == null) {
            can.add("merge");
            can.add(pair.map(Pair::dismissed).isPresent() ? "take-back" : "dismiss");
        }
        return new DuplicateComparison(
                left,
                right,
                holdings(caller, one),
                holdings(caller, other),
                pair.map(Pair::reasons).orElse(List.of()),
                pair.map(Pair::dismissed).orElse(null),
                can);
    }

    /** What lists show the caller is counted, and nothing else. */
    private DuplicateHoldings holdings(Caller caller, UUID of) {
        int meetings = acquaintances.of(caller, List.of(of)).getOrDefault(of, List.of()).stream()
                .mapToInt(Acquaintance::meetings)
                .sum();
        return sql.one(
                        HOLDINGS,
                        row -> new DuplicateHoldings(
                                row.getInt("services"),
                                row.getInt("locations"),
                                row.getInt("offers_and_needs"),
                                row.getInt("people"),
                                meetings,
                                row.getInt("vacancies"),
                                row.getInt("agreements"),
                                row.getInt("parts")),
                        caller.seesEveryChapter(Permission.READ_PEOPLE),
                        caller.chaptersWith(Permission.READ_PEOPLE),
                        caller.seesEveryChapter(Permission.READ_VACANCY_IN_FULL),
                        caller.chaptersWith(Permission.READ_VACANCY_IN_FULL),
                        caller.seesEveryChapter(Permission.READ_AGREEMENT),
                        caller.chaptersWith(Permission.READ_AGREEMENT),
                        caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                        caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                        of)
                .orElseThrow();
    }

    /** Found to be alike or not: who knows that they are two need not wait to be asked. */
    @Transactional
    DuplicateComparison dismiss(Caller caller, UUID one, UUID other) {
        requireBoth(caller, one, other);
        int changed = sql.run("""
                insert into duplicate_pair (one_id, other_id, score, reasons, found_at, dismissed_at, dismissed_by)
                values (least(?::uuid, ?::uuid), greatest(?::uuid, ?::uuid), 0, '{}', ?, ?, ?)
                on conflict on constraint duplicate_pair_once do update
                    set dismissed_at = excluded.dismissed_at, dismissed_by = excluded.dismissed_by
                    where duplicate_pair.dismissed_at is null""", one, other, one, other, clock.instant(), clock.instant(), caller.name());
        if (changed > 0) {
            recordOnBoth(caller, "organisation.not-a-duplicate", one, other);
        }
        return compare(caller, one, other);
    }

    @Transactional
    DuplicateComparison takeBack(Caller caller, UUID one, UUID other) {
        requireBoth(caller, one, other);
        int changed = sql.run(
                "update duplicate_pair set dismissed_at = null, dismissed_by = null"
                        + " where one_id = least(?::uuid, ?::uuid) and other_id = greatest(?::uuid, ?::uuid)"
                        + " and dismissed_at is not null",
                one,
                other,
                one,
                other);
        if (changed > 0) {
            // whether they are still alike, only a new look tells
            sql.run("insert into duplicate_due (organisation_id) values (?)", one);
            recordOnBoth(caller, "organisation.maybe-a-duplicate", one, other);
        }
        return compare(caller, one, other);
    }

    private void requireBoth(Caller caller, UUID one, UUID other) {
        if (one.equals(other)) {
            throw ProblemException.notFound();
        }
        merging.requireMerging(caller, one);
        merging.requireMerging(caller, other);
    }

    private void recordOnBoth(Caller caller, String action, UUID one, UUID other) {
        audit.record(caller, action, one, Map.of("other", other));
        audit.record(caller, action, other, Map.of("other", one));
    }
}
