package org.firstmile.people;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.chapters.Chapters;
import org.firstmile.people.PersonListItem.CurrentAffiliation;
import org.firstmile.people.PersonView.AffiliationView;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.sql.NameMatch;
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

    /** Two parameters: today, twice. */
    private static final String CURRENT = "coalesce(a.starts_on <= ?, true) and coalesce(a.ends_on >= ?, true)";

    /** Of a staff member all; of a partner those at its own organisations now. */
    private static final String VISIBLE_AFFILIATION =
            "(? or s.chapter_id = any(?::uuid[]) or a.organisation_id = any(?::uuid[]) and " + CURRENT + ")";

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
                .whereGiven(Chapters.isWithin("p.chapter_id"), filter.chapterId);
        inScope(query, caller);
        if (filter.organisationId != null) {
            Condition at = new Condition(
                    "a.organisation_id = ? and " + CURRENT, List.of(filter.organisationId, today(), today()));
            narrow(query, affiliatedBy(caller, at));
        }
        if (filter.q != null) {
            NameMatch name = NameMatch.of("n.name", filter.q);
            NameMatch organisation = NameMatch.exact("o.name", filter.q);
            Condition affiliated = affiliatedBy(caller, new Condition(organisation.condition(), organisation.values()));
            narrow(
                    query,
                    new Condition(
                            "select n.id from person n where %s union all %s"
                                    .formatted(name.condition(), affiliated.text()),
                            joined(name.values(), affiliated.values())));
        }
        return withAffiliations(caller, query.page(paging, SORTS.named(filter.sort)));
    }

    private static void narrow(ListQuery<?> query, Condition ids) {
        query.where("p.id in (%s)".formatted(ids.text()), ids.values().toArray());
    }

    /** Staff see their chapters' people, a partner those who are at its organisations now. */
    private void inScope(ListQuery<?> query, Caller caller) {
        if (caller.seesEveryChapter(Permission.READ_PEOPLE)) {
            return;
        }
        Set<UUID> chapters = caller.chaptersWith(Permission.READ_PEOPLE);
        Set<UUID> organisations = caller.organisationsWith(Permission.READ_PEOPLE);
        String affiliated = "p.archived_at is null and p.id in (select a.person_id from affiliation a"
                + " where a.organisation_id = any(?::uuid[]) and " + CURRENT + ")";
        if (organisations.isEmpty()) {
            query.where("p.chapter_id = any(?::uuid[])", chapters);
        } else if (chapters.isEmpty()) {
            query.where(affiliated, organisations, today(), today());
        } else {
            query.where("p.chapter_id = any(?::uuid[]) or " + affiliated, chapters, organisations, today(), today());
        }
    }

    /** A piece of SQL with the values of its parameters. */
    private record Condition(String text, List<?> values) {}

    /** The people with an affiliation that meets the condition and that the caller may see; {@link #inScope} does the rest. */
    private Condition affiliatedBy(Caller caller, Condition condition) {
        String people = "select a.person_id from affiliation a join organisation o on o.id = a.organisation_id";
        return caller.organisationsWith(Permission.READ_PEOPLE).isEmpty()
                ? new Condition("%s where (%s)".formatted(people, condition.text()), condition.values())
                : new Condition(
                        "%s join person s on s.id = a.person_id where (%s) and %s"
                                .formatted(people, condition.text(), VISIBLE_AFFILIATION),
                        joined(condition.values(), visibleTo(caller)));
    }

    private static List<Object> joined(List<?> first, List<?> second) {
        return Stream.concat(first.stream(), second.stream())
                .map(Object.class::cast)
                .toList();
    }

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
        List<Object> values = joined(List.of(today(), today(), people), visibleTo(caller));
        return sql.listWith("""
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
