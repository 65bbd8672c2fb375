package org.firstmile.onetoones;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstmile.access.Caller;
import org.firstmile.chapters.Chapters;
import org.firstmile.onetoones.OneToOneView.Author;
import org.firstmile.onetoones.OneToOneView.NextStepView;
import org.firstmile.onetoones.OneToOneView.ParticipantView;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.NameMatch;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/** What is read of one-to-ones without loading one; nothing that was said is selected or searched here. */
@Singleton
class OneToOneQueries {
    private static final String STEP_DAY = "coalesce(m.next_step_by, 'infinity')";

    private static final Sorts SORTS = new Sorts(
            "-at",
            Map.of(
                    "-at", Sort.descending("m.at", "timestamptz", "m.id"),
                    "at", Sort.ascending("m.at", "timestamptz", "m.id"),
                    "nextStepBy", Sort.ascending(STEP_DAY, "date", "m.id")));

    private static final String SELECT = """
            select m.id, m.author, m.author_name, m.state, m.at, m.minutes, m.place, m.visibility,
                   m.next_step, m.next_step_by, m.next_step_done_at
            from one_to_one m""";

    private static final String NAMED = """
            m.id in (
                select w.one_to_one_id from one_to_one_person w join person p on p.id = w.person_id where %s
                union all
                select w.one_to_one_id from one_to_one_person w join organisation o on o.id = w.organisation_id where %s
                union all
                select s.id from one_to_one s where %s)""";

    private static final String OPEN_STEP = "m.next_step is not null and m.next_step_done_at is null";

    private final Sql sql;
    private final Clock clock;

    OneToOneQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Page<OneToOneListItem> list(Caller caller, OneToOneFilter filter, Paging paging) {
        ListQuery<OneToOneListItem> query = new ListQuery<>(sql, SELECT, row -> item(caller, row));
        if (Boolean.TRUE.equals(filter.mine)) {
            query.where("m.author = ?", caller.subject());
        } else {
            Readers.narrow(query, caller);
        }
        query.whereGiven(Chapters.isWithin("m.chapter_id"), filter.chapterId)
                .whereGiven(
                        "m.id in (select w.one_to_one_id from one_to_one_person w where w.person_id = ?)",
                        filter.personId)
                .whereGiven(
                        "m.id in (select w.one_to_one_id from one_to_one_person w where w.organisation_id = ?)",
                        filter.organisationId)
                .whereGiven("m.at >= ?", filter.from == null ? null : Calendar.startOf(plausible("?from", filter.from)))
                .whereGiven(
                        "m.at < ?",
                        filter.until == null
                                ? null
                                : Calendar.startOf(
                                        plausible("?until", filter.until).plusDays(1)));
        if (filter.state != null && !filter.state.isEmpty()) {
            // of one state alone the index has the order
            query.where(
                    filter.state.size() == 1 ? "m.state = ?" : "m.state = any(?)",
                    filter.state.size() == 1 ? filter.state.getFirst() : filter.state);
        }
        if (Boolean.TRUE.equals(filter.nextStepOpen)) {
            query.where(OPEN_STEP);
        }
        if (Boolean.TRUE.equals(filter.nextStepDue)) {
            query.where(OPEN_STEP + " and " + STEP_DAY + " <= ?", Calendar.today(clock));
        }
        if (filter.q != null) {
            NameMatch person = NameMatch.of("p.name", filter.q);
            NameMatch organisation = NameMatch.exact("o.name", filter.q);
            NameMatch place = NameMatch.exact("s.place", filter.q);
            query.where(
                    NAMED.formatted(person.condition(), organisation.condition(), place.condition()),
                    Stream.of(person, organisation, place)
                            .flatMap(match -> match.values().stream())
                            .toArray());
        }
        return withPeople(query.page(paging, SORTS.named(filter.sort)));
    }

    private static LocalDate plausible(String parameter, LocalDate day) {
        if (!Calendar.isPlausible(day)) {
            throw ProblemException.parameter(parameter, "Use a date between 1900 and 2199");
        }
        return day;
    }

    private static OneToOneListItem item(Caller caller, ResultSet row) throws SQLException {
        return new OneToOneListItem(
                Sql.uuid(row, "id"),
                new Author(row.getString("author_name"), caller.subject().equals(row.getString("author"))),
                List.of(),
                Sql.constant(row, "state", OneToOneState.class),
                Sql.instant(row, "at"),
                row.getInt("minutes"),
                row.getString("place"),
                row.getString("next_step") == null
                        ? null
                        : new NextStepView(
                                row.getString("next_step"),
                                row.getObject("next_step_by", LocalDate.class),
                                row.getTimestamp("next_step_done_at") != null),
                Sql.constant(row, "visibility", OneToOneVisibility.class));
    }

    private Page<OneToOneListItem> withPeople(Page<OneToOneListItem> page) {
        if (page.items().isEmpty()) {
            return page;
        }
        Map<UUID, List<ParticipantView>> people =
                people(page.items().stream().map(OneToOneListItem::id).toList());
        return new Page<>(
                page.items().stream()
                        .map(item -> item.with(people.getOrDefault(item.id(), List.of())))
                        .toList(),
                page.next());
    }

    private record With(UUID meeting, ParticipantView person) {}

    /** With whom each of these is, in the author's order. Who may read the record may read these names. */
    Map<UUID, List<ParticipantView>> people(Collection<UUID> meetings) {
        return sql
                .list(
                        """
                        select w.one_to_one_id, p.id, p.name, o.id as organisation_id, o.name as organisation
                        from one_to_one_person w join person p on p.id = w.person_id
                             left join organisation o on o.id = w.organisation_id
                        where w.one_to_one_id = any(?::uuid[])
                        order by w.one_to_one_id, w.position""",
                        row -> new With(
                                Sql.uuid(row, "one_to_one_id"),
                                new ParticipantView(Sql.uuid(row, "id"), row.getString("name"), organisation(row))),
                        meetings)
                .stream()
                .collect(Collectors.groupingBy(With::meeting, Collectors.mapping(With::person, Collectors.toList())));
    }

    private static Ref organisation(ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "organisation_id");
        return id == null ? null : new Ref(id, row.getString("organisation"));
    }
}
