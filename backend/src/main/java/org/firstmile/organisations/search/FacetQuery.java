package org.firstmile.organisations.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.firstmile.organisations.search.Matching.Condition;
import org.firstmile.organisations.search.Matching.Facet;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Counts what a search finds, every sort in one reading of the rows. */
final class FacetQuery {
    private static final String WITH = """
            with recursive up (chapter_id, above) as (
                select id, id from chapter
                union select u.chapter_id, c.parent_id from up u join chapter c on c.id = u.above where c.parent_id is not null),
            found as materialized (
                select o.id, o.kinds, o.chapter_id, e.themes, e.towns, e.town_keys, e.days, e.open_for, w.theme as wanted_theme, w.day as wanted_day,
                       %s as stale, %s%s where %s)
            """;

    private static final String TOTAL =
            "select 'TOTAL' as facet, '' as value, null as name, count(*) as count from found";

    private static final Map<Facet, String> COUNTS = new EnumMap<>(Map.of(
            Facet.KIND,
            "select 'KIND', kind, null, count(*) from found cross join unnest(kinds) kind where %s group by kind",
            Facet.THEME,
            "select 'THEME', t.id::text, t.name, count(*) from found cross join unnest(themes) theme_id"
                    + " join theme t on t.id = theme_id where t.retired_at is null and %s group by t.id",
            Facet.CHAPTER,
            "select 'CHAPTER', c.id::text, c.name, count(*) from found join up using (chapter_id)"
                    + " join chapter c on c.id = up.above where %s group by c.id",
            Facet.TOWN,
            "(select 'TOWN', min(town), min(town), count(*) from found cross join unnest(towns, town_keys) t (town, key)"
                    + " where %s group by key order by count(*) desc, key limit 50)",
            Facet.DAY,
            "select 'DAY', day, null, count(*) from found cross join unnest(days) day where %s group by day",
            Facet.FRESHNESS,
            "select 'FRESHNESS', stale::text, null, count(*) from found where %s group by stale"));

    /** Once a day is chosen: the themes of what is open on it. */
    private static final String THEMES_OF_DAY =
            "select 'THEME', t.id::text, t.name, count(*) from found cross join unnest(open_for) theme_day"
                    + " join theme t on t.id = left(theme_day, 36)::uuid"
                    + " where t.retired_at is null and right(theme_day, 2) = wanted_day and %s group by t.id";

    /** Once a theme is chosen: the days of what it is about. */
    private static final String DAYS_OF_THEME =
            "select 'DAY', right(theme_day, 2), null, count(*) from found cross join unnest(open_for) theme_day"
                    + " where left(theme_day, 36) = wanted_theme::text and %s group by right(theme_day, 2)";

    private final Sql sql;
    private final Matching matching;
    private final Object staleBefore;

    private record Row(String facet, String value, @Nullable String name, int count) {}

    FacetQuery(Sql sql, Matching matching, Object staleBefore) {
        this.sql = sql;
        this.matching = matching;
        this.staleBefore = staleBefore;
    }

    OrganisationFacets run() {
        List<Object> values = new ArrayList<>();
        String text = text(values);
        List<Row> rows = sql.listPlannedAnew(
                text,
                row -> new Row(
                        row.getString("facet"), row.getString("value"), row.getString("name"), row.getInt("count")),
                values);
        int total = rows.stream()
                .filter(row -> row.facet().equals("TOTAL"))
                .mapToInt(Row::count)
                .sum();
        return new OrganisationFacets(
                total,
                counts(rows, Facet.KIND),
                counts(rows, Facet.THEME),
                counts(rows, Facet.CHAPTER),
                counts(rows, Facet.TOWN),
                counts(rows, Facet.DAY),
                counts(rows, Facet.FRESHNESS));
    }

    private String text(List<Object> values) {
        values.add(staleBefore);
        String holds = Arrays.stream(Facet.values())
                .map(facet -> matching.of(facet, values) + " as " + column(facet))
                .collect(Collectors.joining(", "));
        values.addAll(matching.values());
        String common = matching.common().stream()
                .map(condition -> "(" + condition.sql() + ")")
                .collect(Collectors.joining(" and "));
        matching.common().stream().map(Condition::values).forEach(values::addAll);
        List<String> counts = new ArrayList<>(List.of(TOTAL + " where " + others(null)));
        COUNTS.forEach((facet, count) -> counts.add(counting(facet, count).formatted(others(facet))));
        return WITH.formatted(Matchings.stale(), holds, matching.from(), common)
                + String.join(" union all ", counts)
                + " order by 1, 4 desc, 3, 2";
    }

    private String counting(Facet facet, String usual) {
        if (facet == Facet.THEME && matching.narrows(Facet.DAY)) {
            return THEMES_OF_DAY;
        }
        return facet == Facet.DAY && matching.narrows(Facet.THEME) ? DAYS_OF_THEME : usual;
    }

    private static String others(@Nullable Facet but) {
        boolean alone = but == Facet.THEME || but == Facet.DAY;
        return Arrays.stream(Facet.values())
                .filter(facet -> facet != but && !(alone && facet == Facet.OPEN_FOR))
                .map(FacetQuery::column)
                .collect(Collectors.joining(" and "));
    }

    private static String column(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT) + "_holds";
    }

    private static List<FacetCount> counts(List<Row> rows, Facet facet) {
        return rows.stream()
                .filter(row -> row.facet().equals(facet.name()))
                .map(row -> new FacetCount(
                        facet == Facet.KIND || facet == Facet.DAY ? Kebab.of(row.value()) : row.value(),
                        row.name(),
                        row.count()))
                .toList();
    }
}
