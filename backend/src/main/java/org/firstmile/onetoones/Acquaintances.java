package org.firstmile.onetoones;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.shared.sql.Sql;

/** Who has met whom, as far as the one who asks may read the one-to-ones; nothing of what was said. */
@Singleton
public class Acquaintances {
    private record Met(UUID organisation, Acquaintance by) {}

    private final Sql sql;

    Acquaintances(Sql sql) {
        this.sql = sql;
    }

    /** By organisation, whoever met its people last first; of organisations that nobody has met there is none. */
    public Map<UUID, List<Acquaintance>> of(Caller caller, Collection<UUID> organisations) {
        return held(
                        caller,
                        "select w.organisation_id, m.author_name, count(distinct m.id) as meetings, max(m.at) as last_met",
                        "w.organisation_id = any(?::uuid[])",
                        organisations,
                        "group by w.organisation_id, m.author, m.author_name order by last_met desc",
                        row -> new Met(
                                Sql.uuid(row, "organisation_id"),
                                new Acquaintance(
                                        row.getString("author_name"),
                                        row.getInt("meetings"),
                                        Sql.instant(row, "last_met"))))
                .stream()
                .collect(Collectors.groupingBy(Met::organisation, Collectors.mapping(Met::by, Collectors.toList())));
    }

    /** The latest held one-to-one with each of these people. */
    public Map<UUID, Instant> lastMet(Caller caller, Collection<UUID> people) {
        return held(
                        caller,
                        "select w.person_id, max(m.at) as at",
                        "w.person_id = any(?::uuid[])",
                        people,
                        "group by w.person_id",
                        row -> Map.entry(Sql.uuid(row, "person_id"), Sql.instant(row, "at")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The held one-to-ones with an organisation's people, the latest 1,000. */
    public List<UUID> meetings(Caller caller, UUID organisation) {
        return held(
                caller,
                "select m.id",
                "w.organisation_id = any(?::uuid[])",
                List.of(organisation),
                "group by m.id order by max(m.at) desc limit 1000",
                row -> Sql.uuid(row, "id"));
    }

    private <T> List<T> held(
            Caller caller, String select, String with, Collection<UUID> whom, String end, Sql.Row<T> row) {
        Readers.Condition readable = Readers.condition(caller);
        List<Object> values = new ArrayList<>(List.of(whom));
        values.addAll(readable.values());
        return sql.listWith(
                "%s from one_to_one_person w join one_to_one m on m.id = w.one_to_one_id and m.state = 'HELD' where %s and (%s) %s"
                        .formatted(select, with, readable.text(), end),
                row,
                values);
    }
}
