package org.firstmile.directory.matches;

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
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/** What is read to find matches. Another organisation counts only when the caller can see it, and what it lists. */
@Singleton
class MatchQueries {
    /** Beyond it nobody is a neighbour; a degree of latitude is 69 miles, one of longitude at least 34 in these islands. */
    static final int MILES = 15;

    private static final String SEEN =
            "o.archived_at is null and (o.listed or ? or o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[]))";

    /** Both lists of themes, of what is on offer to everybody now. */
    private static final String THEMES = """
            select s.organisation_id,
                   array_agg(distinct t.name) filter (where t.kind = 'SUBJECT') as subjects,
                   array_agg(distinct t.name) filter (where t.kind = 'PEOPLE') as people
            from service s join service_theme st on st.service_id = s.id join theme t on t.id = st.theme_id
            where s.status = 'ACTIVE' and s.listed and t.retired_at is null and s.organisation_id = any(?::uuid[])
            group by s.organisation_id""";

    /** How far only where both are known exactly; who is known by a town or half a postcode is near by. */
    private static final String NEIGHBOURS = """
            with me as (
                select latitude, longitude, approximate from directory_point where organisation_id = ? order by position limit 1),
            near as (
                select p.organisation_id, p.approximate or me.approximate as approximate,
                       miles(me.latitude, me.longitude, p.latitude, p.longitude) as miles
                from directory_point p, me
                where p.latitude between me.latitude - %1$d / 69.0 and me.latitude + %1$d / 69.0
                  and p.longitude between me.longitude - %1$d / 34.0 and me.longitude + %1$d / 34.0
                union all
                select e.organisation_id, true, 0 from directory_entry e
                where e.town_keys && (select town_keys from directory_entry where organisation_id = ?))
            select o.id, o.name, o.town, min(near.miles) filter (where not near.approximate) as miles
            from near join organisation o on o.id = near.organisation_id
            where o.id <> ? and near.miles <= %1$d and %2$s
            group by o.id""".formatted(MILES, SEEN);

    private static final String EXCHANGES = """
            with mine as (
                select x.kind, x.what, x.title, x.days, coalesce(l.postcode, o.postcode) as postcode, coalesce(l.town, o.town) as town,
                       coalesce(l.latitude, o.latitude) as latitude, coalesce(l.longitude, o.longitude) as longitude,
                       (select array_agg(theme_id) from offer_or_need_theme t where t.offer_or_need_id = x.id) as themes
                from offer_or_need x join organisation o on o.id = x.organisation_id
                    left join location l on l.id = x.location_id
                where x.organisation_id = ? and x.closed_at is null and coalesce(x.until, 'infinity') >= ?)
            select t.organisation_id, o.name, o.town as home, m.kind, m.what, m.title as mine, t.title as theirs, m.postcode, m.town,
                   case when m.days = '{}' then t.days when t.days = '{}' then m.days
                        else array(select unnest(m.days) intersect select unnest(t.days)) end as days, d.miles
            from mine m
                join offer_or_need t on t.what = m.what and t.kind = case m.kind when 'NEED' then 'OFFER' else 'NEED' end
                    and t.closed_at is null and coalesce(t.until, 'infinity') >= ? and t.organisation_id <> ?
                join organisation o on o.id = t.organisation_id
                left join location l on l.id = t.location_id
                cross join lateral (select coalesce(l.latitude, o.latitude) as latitude, coalesce(l.longitude, o.longitude) as longitude) w
                cross join lateral (select case when num_nulls(m.latitude, w.latitude) = 0
                                           then miles(m.latitude, m.longitude, w.latitude, w.longitude) end as miles) d
                cross join lateral (select array_agg(theme_id) as themes from offer_or_need_theme
                                    where offer_or_need_id = t.id) h
            where (m.days = '{}' or t.days = '{}' or m.days && t.days)
              and (m.themes && h.themes or m.what in ('ROOM', 'EQUIPMENT', 'FOOD', 'TRANSPORT')
                   or (m.what <> 'OTHER' and (m.themes is null or h.themes is null)))
              and (d.miles <= %d or lower(o.town) = lower(m.town)
                   or m.what in ('FUNDING', 'KNOWLEDGE', 'SKILLS', 'TRAINING', 'REFERRALS'))
              and %s
            order by d.miles nulls last, t.organisation_id limit 500""".formatted(MILES, SEEN);

    private final Sql sql;
    private final Clock clock;

    MatchQueries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Another organisation and how far it is. */
    record Neighbour(
            Ref organisation,
            @Nullable String town,
            @Nullable Double miles) {}

    /** What an organisation does, and for whom. */
    record Work(Set<String> subjects, Set<String> people) {
        static final Work NONE = new Work(Set.of(), Set.of());
    }

    /**
     * An offer that fits a need.
     *
     * @param mine the need or the offer of the one whose matches these are
     * @param days on which both can; empty is any
     */
    record Exchange(
            Neighbour with,
            boolean iNeed,
            String what,
            String mine,
            String theirs,
            @Nullable String postcode,
            @Nullable String town,
            List<String> days) {}

    List<Neighbour> neighbours(Caller caller, UUID organisation) {
        return sql.listWith(
                NEIGHBOURS,
                row -> neighbour(row, "id", "town"),
                with(new ArrayList<>(List.of(organisation, organisation, organisation)), caller));
    }

    Map<UUID, Work> work(Collection<UUID> organisations) {
        record Of(UUID organisation, Work work) {}
        return sql
                .list(
                        THEMES,
                        row -> new Of(
                                Sql.uuid(row, "organisation_id"),
                                new Work(Set.copyOf(Sql.texts(row, "subjects")), Set.copyOf(Sql.texts(row, "people")))),
                        (Object) organisations)
                .stream()
                .collect(Collectors.toMap(Of::organisation, Of::work));
    }

    List<Exchange> exchanges(Caller caller, UUID organisation) {
        LocalDate today = Calendar.today(clock);
        List<Object> parameters = with(new ArrayList<>(List.of(organisation, today, today, organisation)), caller);
        return sql.listWith(
                EXCHANGES,
                row -> new Exchange(
                        neighbour(row, "organisation_id", "home"),
                        row.getString("kind").equals("NEED"),
                        row.getString("what"),
                        row.getString("mine"),
                        row.getString("theirs"),
                        row.getString("postcode"),
                        row.getString("town"),
                        Sql.texts(row, "days")),
                parameters);
    }

    /** By other organisation, what this one has said of it; that they work together counts whoever of both said so. */
    Map<UUID, MatchStanding> standings(UUID organisation) {
        record Said(UUID of, MatchStanding standing) {}
        return sql
                .list(
                        """
                        select other_id, standing from match_standing where organisation_id = ?
                        union
                        select organisation_id, standing from match_standing m
                        where other_id = ? and standing = 'WORKING_TOGETHER' and not exists (
                            select 1 from match_standing o where o.organisation_id = m.other_id and o.other_id = m.organisation_id)""",
                        row -> new Said(Sql.uuid(row, "other_id"), Sql.constant(row, "standing", MatchStanding.class)),
                        organisation,
                        organisation)
                .stream()
                .collect(Collectors.toMap(Said::of, Said::standing));
    }

    private static List<Object> with(List<Object> parameters, Caller caller) {
        parameters.add(caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL));
        parameters.add(caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL));
        parameters.add(caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
        return parameters;
    }

    private static Neighbour neighbour(ResultSet row, String id, String town) throws SQLException {
        return new Neighbour(
                new Ref(Sql.uuid(row, id), row.getString("name")),
                row.getString(town),
                row.getObject("miles", Double.class));
    }
}
