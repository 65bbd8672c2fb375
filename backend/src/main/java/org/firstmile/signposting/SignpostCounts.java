package org.firstmile.signposting;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.chapters.Chapters;
import org.firstmile.organisations.themes.Themes;
import org.firstmile.shared.Ref;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/** Who points to whom, and what nobody could take: counts, for everybody of the alliance. */
@Singleton
class SignpostCounts {
    private static final String SEEN =
            "(%1$s.archived_at is null and %1$s.listed or ? or %1$s.chapter_id = any(?::uuid[])"
                    + " or %1$s.id = any(?::uuid[]))";

    private static final String FLOWS = """
            with pair as (
                select s.from_id, s.to_id, count(*) as n,
                       count(*) filter (where s.state in ('ACCEPTED', 'DECLINED')) as answered,
                       count(*) filter (where s.state = 'DECLINED') as declined,
                       count(*) filter (where s.outcome <> 'UNKNOWN') as known,
                       count(*) filter (where s.outcome in ('HELPED', 'PARTLY')) as helped
                from signpost s where s.to_id is not null and s.on_day >= ? %s group by 1, 2)
            select p.*, f.name as from_name, t.name as to_name, sum(p.n) over () as total, %s and %s as shown
            from pair p join organisation f on f.id = p.from_id join organisation t on t.id = p.to_id
            order by shown desc, p.n desc, p.from_id, p.to_id limit 200""";

    private static final String UNMET = """
            with unmet as (
                select s.theme_id, s.reason, coalesce(s.town, case when %s then f.town end) as town
                from unmet_need s join organisation f on f.id = s.from_id
                where s.on_day >= ? %s)
            select u.theme_id as id, t.name, t.kind, mode() within group (order by u.town) as town, count(*) as n,
                   sum(count(*)) over () as total,
                   count(*) filter (where u.reason = 'FULL') as full,
                   count(*) filter (where u.reason = 'NOT_ELIGIBLE') as not_eligible,
                   count(*) filter (where u.reason = 'TOO_FAR') as too_far,
                   count(*) filter (where u.reason = 'CLOSED') as closed,
                   count(*) filter (where u.reason = 'NO_SUCH_SERVICE') as no_such_service
            from unmet u join theme t on t.id = u.theme_id
            group by u.theme_id, t.name, t.kind, lower(u.town)
            order by n desc, t.name, lower(u.town) limit 200""";

    private final Sql sql;
    private final Clock clock;

    SignpostCounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Edge(SignpostFlow flow, boolean shown, int total) {}

    private record Need(UnmetNeed need, int total) {}

    SignpostFlows flows(Caller caller, SignpostingFilter filter) {
        LocalDate since = since(filter);
        List<Object> values = new ArrayList<>(List.of(since));
        String narrowed = narrowed(filter, values);
        values.addAll(reader(caller));
        values.addAll(reader(caller));
        List<Edge> edges = sql.listPlannedAnew(
                FLOWS.formatted(narrowed, SEEN.formatted("f"), SEEN.formatted("t")), SignpostCounts::edge, values);
        List<SignpostFlow> shown =
                edges.stream().filter(Edge::shown).map(Edge::flow).toList();
        int total = edges.isEmpty() ? 0 : edges.getFirst().total();
        return new SignpostFlows(
                since,
                total,
                shown,
                total - shown.stream().mapToInt(SignpostFlow::count).sum());
    }

    private static Edge edge(ResultSet row) throws SQLException {
        return new Edge(
                new SignpostFlow(
                        new Ref(Sql.uuid(row, "from_id"), row.getString("from_name")),
                        new Ref(Sql.uuid(row, "to_id"), row.getString("to_name")),
                        row.getInt("n"),
                        row.getInt("answered"),
                        row.getInt("declined"),
                        row.getInt("known"),
                        row.getInt("helped")),
                row.getBoolean("shown"),
                row.getInt("total"));
    }

    UnmetNeeds unmet(Caller caller, SignpostingFilter filter) {
        LocalDate since = since(filter);
        List<Object> values = new ArrayList<>(reader(caller));
        values.add(since);
        String narrowed = narrowed(filter, values);
        List<Need> needs =
                sql.listPlannedAnew(UNMET.formatted(SEEN.formatted("f"), narrowed), SignpostCounts::need, values);
        return new UnmetNeeds(
                since,
                needs.isEmpty() ? 0 : needs.getFirst().total(),
                needs.stream().map(Need::need).toList());
    }

    private static Need need(ResultSet row) throws SQLException {
        List<UnmetReason> reasons = new ArrayList<>();
        for (SignpostReason reason : SignpostReason.values()) {
            int count = row.getInt(reason.name().toLowerCase(Locale.ROOT));
            if (count > 0) {
                reasons.add(new UnmetReason(reason, count));
            }
        }
        reasons.sort(Comparator.comparingInt(UnmetReason::count).reversed());
        return new Need(
                new UnmetNeed(Themes.ref(row), row.getString("town"), row.getInt("n"), List.copyOf(reasons)),
                row.getInt("total"));
    }

    private static String narrowed(SignpostingFilter filter, List<Object> values) {
        StringBuilder conditions = new StringBuilder();
        if (filter.themeId != null) {
            conditions.append(" and s.theme_id = ?");
            values.add(filter.themeId);
        }
        if (filter.chapterId != null) {
            conditions
                    .append(" and s.from_id in (select o.id from organisation o where ")
                    .append(Chapters.isWithin("o.chapter_id"))
                    .append(')');
            values.add(filter.chapterId);
        }
        return conditions.toString();
    }

    private static List<Object> reader(Caller caller) {
        return Arrays.asList(
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
    }

    private LocalDate since(SignpostingFilter filter) {
        if (!Calendar.isPlausible(filter.since)) {
            throw ProblemException.parameter("?since", "Use a date between 1900 and 2199");
        }
        return filter.since == null ? Calendar.today(clock).minusYears(1) : filter.since;
    }
}
