package org.firstmile.people;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.people.PersonListItem.CurrentAffiliation;
import org.firstmile.people.PersonView.AffiliationView;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/** What is read of people without loading one. */
@Singleton
class PersonQueries {
    private static final Sorts SORTS = new Sorts(
            "name",
            Map.of(
                    "name", Sort.ascending("lower(p.name)", "text", "p.id"),
                    "-updatedAt", Sort.descending("p.updated_at", "timestamptz", "p.id")));

    private static final String SELECT = """
            select p.id, p.name, p.sample, p.chapter_id, c.name as chapter, p.archived_at
            from person p join chapter c on c.id = p.chapter_id""";

    private static final String WITH_CHAPTERS_BELOW = """
            p.chapter_id in (with recursive below (id) as (
                select ?::uuid union select c.id from chapter c join below b on c.parent_id = b.id) select id from below)""";

    /** Two parameters: today, twice. */
    private static final String CURRENT = "coalesce(a.starts_on <= ?, true) and coalesce(a.ends_on >= ?, true)";

    private final Sql sql;
    private final Clock clock;

    PersonQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Page<PersonListItem> list(Caller caller, PersonFilter filter, Paging paging) {
        boolean archived = Boolean.TRUE.equals(filter.archived);
        ListQuery<PersonListItem> query = new ListQuery<>(sql, SELECT, PersonQueries::item)
                .where(archived ? "p.archived_at is not null" : "p.archived_at is null")
                .whereGiven(WITH_CHAPTERS_BELOW, filter.chapterId);
        inScope(query, caller);
        if (filter.organisationId != null) {
            affiliated(query, caller, "a.organisation_id = ? and " + CURRENT, filter.organisationId, today(), today());
        }
        if (filter.q != null) {
            String part = Sql.containing(filter.q);
            affiliated(
                    query,
                    caller,
                    "plain(o.name) like plain(?)",
                    "select n.id from person n where plain(n.name) like plain(?) or plain(?) <% plain(n.name) union all ",
                    List.of(part, filter.q),
                    List.of(part));
        }
        return withAffiliations(caller, query.page(paging, SORTS.named(filter.sort)));
    }

    /** Staff see their chapters' people, a partner those who are at its organisations now. */
    private void inScope(ListQuery<?> query, Caller caller) {
        if (caller.seesEveryChapter(Permission.READ_PEOPLE)) {
            return;
        }
        Set<UUID> chapters = caller.chaptersWith(Permission.READ_PEOPLE);
        Set<UUID> organisations = caller.organisationsWith(Permission.READ_PEOPLE);
        if (organisations.isEmpty()) {
            query.where("p.chapter_id = any(?::uuid[])", chapters);
            return;
        }
        query.where(
                "p.chapter_id = any(?::uuid[]) or p.archived_at is null and p.id in"
                        + " (select a.person_id from affiliation a where a.organisation_id = any(?::uuid[]) and "
                        + CURRENT
                        + ")",
                chapters,
                organisations,
                today(),
                today());
    }

    private void affiliated(ListQuery<?> query, Caller caller, String condition, Object... values) {
        affiliated(query, caller, condition, "", List.of(), List.of(values));
    }

    /** With an affiliation that meets the condition and that the caller may see, or else among {@code others}. */
    private void affiliated(
            ListQuery<?> query,
            Caller caller,
            String condition,
            String others,
            List<?> valuesOfOthers,
            List<?> values) {
        List<Object> all = new ArrayList<>(valuesOfOthers);
        all.addAll(values);
        String visible = "";
        if (!caller.organisationsWith(Permission.READ_PEOPLE).isEmpty()) {
            visible = " and " + VISIBLE_AFFILIATION;
            all.addAll(visibleTo(caller));
        }
        query.where(
                "p.id in (%sselect a.person_id from affiliation a join organisation o on o.id = a.organisation_id join person s on s.id = a.person_id where %s%s)"
                        .formatted(others, condition, visible),
                all.toArray());
    }

    private static final String VISIBLE_AFFILIATION =
            "(? or s.chapter_id = any(?::uuid[]) or a.organisation_id = any(?::uuid[]) and " + CURRENT + ")";

    private List<Object> visibleTo(Caller caller) {
        return List.of(
                caller.seesEveryChapter(Permission.READ_PEOPLE),
                caller.chaptersWith(Permission.READ_PEOPLE),
                caller.organisationsWith(Permission.READ_PEOPLE),
                today(),
                today());
    }

    private record Affiliated(UUID person, AffiliationView affiliation) {}

    /** Each person's affiliations in their order, as far as the caller may see them. */
    Map<UUID, List<AffiliationView>> affiliations(Caller caller, Collection<UUID> people) {
        List<Object> values = new ArrayList<>(List.of(today(), today(), people));
        values.addAll(visibleTo(caller));
        return sql.list("""
                        select a.person_id, a.organisation_id, o.name as organisation, a.role, a.level, a.starts_on, a.ends_on,
                               %s as current
                        from affiliation a join organisation o on o.id = a.organisation_id join person s on s.id = a.person_id
                        where a.person_id = any(?::uuid[]) and %s
                        order by a.person_id, a.position""".formatted(CURRENT, VISIBLE_AFFILIATION), PersonQueries::affiliated, values).stream()
                .collect(Collectors.groupingBy(
                        Affiliated::person, Collectors.mapping(Affiliated::affiliation, Collectors.toList())));
    }

    private static Affiliated affiliated(ResultSet row) throws SQLException {
        return new Affiliated(
                Sql.uuid(row, "person_id"),
                new AffiliationView(
                        new Ref(Sql.uuid(row, "organisation_id"), row.getString("organisation")),
                        row.getString("role"),
                        Sql.constant(row, "level", AffiliationLevel.class),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("current")));
    }

    private Page<PersonListItem> withAffiliations(Caller caller, Page<PersonListItem> page) {
        if (page.items().isEmpty()) {
            return page;
        }
        Map<UUID, List<AffiliationView>> affiliations = affiliations(
                caller, page.items().stream().map(PersonListItem::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(item -> item.with(affiliations.getOrDefault(item.id(), List.of()).stream()
                                .filter(AffiliationView::current)
                                .map(a -> new CurrentAffiliation(a.organisation(), a.role(), a.level()))
                                .toList()))
                        .toList(),
                page.next());
    }

    private static PersonListItem item(ResultSet row) throws SQLException {
        return new PersonListItem(
                Sql.uuid(row, "id"),
                row.getString("name"),
                new Ref(Sql.uuid(row, "chapter_id"), row.getString("chapter")),
                List.of(),
                row.getBoolean("sample"),
                row.getTimestamp("archived_at") != null);
    }

    private LocalDate today() {
        return Calendar.today(clock);
    }
}
