package org.firstmile.directory.gaps;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.chapters.Chapters;
import org.firstmile.shared.Ref;
import org.firstmile.shared.csv.Cell;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;

/** Counts who serves what where, from listed services that are neither paused nor ended. */
@Singleton
class Gaps {
    private static final String ELSEWHERE = "Elsewhere";

    private static final String SEEN = "(o.listed or ? or o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[]))";

    /** Every theme with the places where somebody serves it, as it was then and now; a town's name as most write it. */
    private static final String COUNTS = """
            with offered as (
                select st.theme_id, o.id as organisation_id, coalesce(l.town, o.town) as town, lower(coalesce(l.town, o.town)) as key,
                       s.created_at < ? and coalesce(s.ended_at, 'infinity') >= ?
                           and coalesce(o.archived_at, 'infinity') >= ? as now,
                       s.created_at < ? and coalesce(s.ended_at, 'infinity') >= ?
                           and coalesce(o.archived_at, 'infinity') >= ? as before
                from service s join organisation o on o.id = s.organisation_id join service_theme st on st.service_id = s.id
                    left join service_at_location a on a.service_id = s.id left join location l on l.id = a.location_id
                where s.status <> 'PAUSED' and s.listed
                  and %s %s),
            place as (
                select key, mode() within group (order by town) as name,
                       row_number() over (order by count(distinct organisation_id) desc, key) as rank
                from (select distinct key, town, organisation_id from offered where key is not null and now) x
                group by key order by rank limit 12),
            counted as (
                select theme_id, rank, count(*) filter (where now) as now, count(*) filter (where before) as before
                from (select f.theme_id, coalesce(p.rank, 13) as rank, bool_or(now) as now, bool_or(before) as before
                      from offered f left join place p using (key) group by f.theme_id, p.rank, f.organisation_id) x
                group by 1, 2),
            unmet as (
                select s.theme_id, coalesce(p.rank, 13) as rank, count(*) as times
                from unmet_need s join organisation o on o.id = s.from_id
                    left join place p on p.key = lower(coalesce(s.town, case when %s then o.town end))
                where s.on_day > ? and s.on_day <= ? %s group by 1, 2)
            select t.id, t.name, p.name as place, coalesce(c.now, 0) as now, coalesce(c.before, 0) as before,
                   coalesce(u.times, 0) as unmet
            from theme t cross join (select rank, name from place union all select 13, null
                                     where exists (select 1 from counted where rank = 13)
                                        or exists (select 1 from unmet where rank = 13)) p
                left join counted c on c.theme_id = t.id and c.rank = p.rank
                left join unmet u on u.theme_id = t.id and u.rank = p.rank
            where t.kind = ? and t.retired_at is null
            order by t.name, p.rank""";

    private final Sql sql;
    private final Clock clock;

    Gaps(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Count(Ref theme, String place, int now, int before, int unmet) {}

    GapMatrix matrix(Caller caller, GapFilter filter) {
        LocalDate at = filter.at == null ? Calendar.today(clock) : plausible("?at", filter.at);
        LocalDate since = filter.since == null ? at : plausible("?since", filter.since);
        if (since.isAfter(at)) {
            throw ProblemException.parameter("?since", "Compare with an earlier day");
        }
        List<Count> counts = counts(caller, filter, at, since);
        Map<Ref, List<Count>> rows =
                counts.stream().collect(Collectors.groupingBy(Count::theme, LinkedHashMap::new, Collectors.toList()));
        return new GapMatrix(
                at,
                filter.since,
                counts.stream().map(Count::place).distinct().toList(),
                rows.entrySet().stream()
                        .map(row -> new GapRow(row.getKey(), cells(row.getValue(), filter.since != null)))
                        .toList());
    }

    String csv(Caller caller, GapFilter filter) {
        GapMatrix matrix = matrix(caller, filter);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("theme", "place", "organisations", "before", "standing", "unmet");
            for (GapRow row : matrix.rows()) {
                for (GapCell cell : row.cells()) {
                    csv.writeRecord(
                            Cell.of(row.theme().name()),
                            Cell.of(cell.place()),
                            String.valueOf(cell.organisations()),
                            cell.before() == null ? "" : String.valueOf(cell.before()),
                            Kebab.of(cell.standing()),
                            String.valueOf(cell.unmet()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Count> counts(Caller caller, GapFilter filter, LocalDate at, LocalDate since) {
        List<Object> parameters = new ArrayList<>();
        for (LocalDate day : List.of(at, since)) {
            Instant end = Calendar.startOf(day.plusDays(1));
            parameters.addAll(Arrays.asList(end, end, end));
        }
        List<Object> reader = Arrays.asList(
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
        parameters.addAll(reader);
        if (filter.chapterId != null) {
            parameters.add(filter.chapterId);
        }
        parameters.addAll(reader);
        parameters.add(at.minusYears(1));
        parameters.add(at);
        if (filter.chapterId != null) {
            parameters.add(filter.chapterId);
        }
        parameters.add(Boolean.TRUE.equals(filter.people) ? "PEOPLE" : "SUBJECT");
        String inChapter = filter.chapterId == null ? "" : "and " + Chapters.isWithin("o.chapter_id");
        return sql.listWith(
                COUNTS.formatted(SEEN, inChapter, SEEN, inChapter),
                row -> new Count(
                        new Ref(Sql.uuid(row, "id"), row.getString("name")),
                        Objects.requireNonNullElse(row.getString("place"), ELSEWHERE),
                        row.getInt("now"),
                        row.getInt("before"),
                        row.getInt("unmet")),
                parameters);
    }

    private static List<GapCell> cells(List<Count> row, boolean compared) {
        int sum = row.stream().mapToInt(Count::now).sum();
        return row.stream()
                .map(count -> {
                    double others = row.size() == 1 ? count.now() : (sum - count.now()) / (row.size() - 1.0);
                    boolean crowded = count.now() >= 3 && count.now() > 2 * others;
                    return new GapCell(
                            count.place(),
                            count.now(),
                            compared ? count.before() : null,
                            count.now() == 0 ? GapStanding.GAP : crowded ? GapStanding.CROWDED : GapStanding.COVERED,
                            count.unmet());
                })
                .toList();
    }

    private static LocalDate plausible(String parameter, LocalDate day) {
        if (!Calendar.isPlausible(day)) {
            throw ProblemException.parameter(parameter, "Use a date between 1900 and 2199");
        }
        return day;
    }
}
