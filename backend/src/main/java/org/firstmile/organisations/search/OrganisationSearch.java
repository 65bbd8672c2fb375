package org.firstmile.organisations.search;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.organisations.search.Matching.Condition;
import org.firstmile.shared.Ref;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Page;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** Answers a search: as a list, as counts and as points on a map. */
@Singleton
class OrganisationSearch {
    private static final String RELEVANCE = "relevance";
    private static final String DISTANCE = "distance";

    private static final Sorts SORTS = new Sorts(
            "name",
            Map.of(
                    "name",
                    Sort.ascending("lower(o.name)", "text", "o.id"),
                    RELEVANCE,
                    Sort.descending(
                            "(ts_rank(e.document, w.terms) + case when e.name like w.beginning then 1"
                                    + " when e.name like w.part then 0.5 else 0 end)::real",
                            "real",
                            "o.id"),
                    DISTANCE,
                    Sort.ascending("n.miles", "float8", "o.id"),
                    "-updatedAt",
                    Sort.descending("o.updated_at", "timestamptz", "o.id"),
                    "lastConfirmedAt",
                    Sort.ascending("coalesce(o.last_confirmed_at, '-infinity')", "timestamptz", "o.id")));

    private static final String ITEM = """
            select o.id, o.name, o.kinds, o.chapter_id, c.name as chapter, o.town, o.postcode, o.latitude, o.longitude,
                   o.tags, o.status, o.last_confirmed_at, o.archived_at,
                   array(select t.name from theme t where t.id = any(e.themes) and t.retired_at is null order by t.name) as themes,
                   %s as miles, %s as approximate, %s as matched""";

    private static final String SERVICE_WORDS =
            "to_tsvector('english', plain(s.name || ' ' || coalesce(s.description, '')))";

    private final Sql sql;
    private final Matchings matchings;

    OrganisationSearch(Sql sql, Matchings matchings) {
        this.sql = sql;
        this.matchings = matchings;
    }

    OrganisationPage list(Caller caller, OrganisationFilter filter, Paging paging) {
        Matching matching = matchings.of(caller, filter);
        Sort sort = sort(filter.sort, matching);
        if (matching.nothing()) {
            return page(new Page<>(List.of(), null), matching);
        }
        boolean near = matching.near() != null;
        String select = ITEM.formatted(
                        near ? "n.miles" : "null::float8",
                        near ? "n.approximate" : "null::boolean",
                        matched(filter, matching))
                + matching.from();
        ListQuery<OrganisationListItem> query = new ListQuery<>(
                        sql, select, row -> item(caller, row), matching.values().toArray())
                .plannedAnew();
        matching.conditions()
                .forEach(condition ->
                        query.where(condition.sql(), condition.values().toArray()));
        return page(query.page(paging, sort), matching);
    }

    private static OrganisationPage page(Page<OrganisationListItem> page, Matching matching) {
        String corrected = matching.terms() == null ? null : matching.terms().corrected();
        return new OrganisationPage(page.items(), page.next(), matching.near(), corrected);
    }

    private static Sort sort(String wanted, Matching matching) {
        boolean words = matching.terms() != null;
        boolean near = matching.near() != null;
        if (RELEVANCE.equals(wanted) && !words) {
            throw ProblemException.parameter("?sort", "Search for words too: relevance is to them");
        }
        if (DISTANCE.equals(wanted) && !near) {
            throw ProblemException.parameter("?sort", "Say near what: give a postcode or a town in near");
        }
        String standard = near ? DISTANCE : words ? RELEVANCE : "name";
        return SORTS.named(wanted == null ? standard : wanted);
    }

    /** The services that made an organisation be found; which of them is told only of what everybody may see. */
    private static String matched(OrganisationFilter filter, Matching matching) {
        List<String> asked = new ArrayList<>();
        if (matching.terms() != null) {
            asked.add(SERVICE_WORDS + " @@ w.any_terms");
        }
        if (filter.theme != null) {
            asked.add("exists (select 1 from service_theme st where st.service_id = s.id and st.theme_id = w.theme)");
        }
        if (filter.day != null) {
            asked.add("exists (select 1 from service_schedule sc cross join unnest(sc.days) open_on"
                    + " where sc.service_id = s.id and right(open_on, 2) = w.day)");
        }
        if (asked.isEmpty()) {
            return "'{}'::text[]";
        }
        String rank = matching.terms() == null ? "" : "ts_rank(" + SERVICE_WORDS + ", w.any_terms) desc, ";
        return "array(select s.name from service s where s.organisation_id = o.id and s.listed and s.status <> 'ENDED' and "
                + String.join(" and ", asked) + " order by " + rank + "lower(s.name) limit 3)";
    }

    private static OrganisationListItem item(Caller caller, ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        UUID chapter = Sql.uuid(row, "chapter_id");
        boolean full = caller.may(Permission.READ_ORGANISATION_IN_FULL, Target.of(chapter, Set.of(id)));
        Double miles = row.getObject("miles", Double.class);
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
                Sql.texts(row, "themes"),
                miles == null ? null : Math.round(miles * 10) / 10.0,
                row.getObject("approximate", Boolean.class),
                Sql.texts(row, "matched"),
                full ? Sql.constant(row, "status", OrganisationStatus.class) : null,
                Sql.instant(row, "last_confirmed_at"),
                row.getTimestamp("archived_at") != null);
    }

    OrganisationFacets facets(Caller caller, OrganisationFilter filter) {
        return new FacetQuery(sql, matchings.of(caller, filter), matchings.staleBefore()).run();
    }

    OrganisationMap map(Caller caller, OrganisationFilter filter) {
        Matching matching = matchings.of(caller, filter);
        List<Object> values = new ArrayList<>(matching.values());
        StringBuilder text =
                new StringBuilder("select o.id, o.name, o.kinds[1] as kind, p.latitude, p.longitude, p.approximate"
                        + matching.from()
                        + " join directory_point p on p.organisation_id = o.id");
        if (matching.near() != null) {
            // the far ones of somebody who is near as well are not what was asked for
            text.append(" and miles(?, ?, p.latitude, p.longitude) <= ?");
            values.addAll(List.of(matching.near().latitude(), matching.near().longitude(), matching.within()));
        }
        text.append(matching.conditions().stream()
                .map(condition -> "(" + condition.sql() + ")")
                .collect(Collectors.joining(" and ", " where ", "")));
        matching.conditions().stream().map(Condition::values).forEach(values::addAll);
        text.append(" order by o.id, p.position limit ").append(OrganisationMap.MOST + 1);
        List<MapPoint> points = sql.listPlannedAnew(text.toString(), OrganisationSearch::point, values);
        boolean more = points.size() > OrganisationMap.MOST;
        return new OrganisationMap(more ? points.subList(0, OrganisationMap.MOST) : points, more);
    }

    private static MapPoint point(ResultSet row) throws SQLException {
        return new MapPoint(
                Sql.uuid(row, "id"),
                row.getString("name"),
                Sql.constant(row, "kind", OrganisationKind.class),
                row.getDouble("latitude"),
                row.getDouble("longitude"),
                row.getBoolean("approximate"));
    }
}
