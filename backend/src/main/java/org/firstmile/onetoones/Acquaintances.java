package org.firstmile.onetoones;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.shared.sql.Sql;

/** Who has met whose people, as far as the one who asks may read the one-to-ones. */
@Singleton
public class Acquaintances {
    private record Met(UUID organisation, Acquaintance by) {}

    private final Sql sql;

    Acquaintances(Sql sql) {
        this.sql = sql;
    }

    /** By organisation, whoever met its people last first; of organisations that nobody has met there is none. */
    public Map<UUID, List<Acquaintance>> of(Caller caller, Collection<UUID> organisations) {
        Readers.Condition readable = Readers.condition(caller);
        List<Object> values = new ArrayList<>(List.of(organisations));
        values.addAll(readable.values());
        return sql
                .listWith(
                        """
                        select w.organisation_id, m.author_name, count(distinct m.id) as meetings, max(m.at) as last_met
                        from one_to_one_person w join one_to_one m on m.id = w.one_to_one_id and m.state = 'HELD'
                        where w.organisation_id = any(?::uuid[]) and (%s)
                        group by w.organisation_id, m.author, m.author_name
                        order by last_met desc""".formatted(readable.text()),
                        row -> new Met(
                                Sql.uuid(row, "organisation_id"),
                                new Acquaintance(
                                        row.getString("author_name"),
                                        row.getInt("meetings"),
                                        Sql.instant(row, "last_met"))),
                        values)
                .stream()
                .collect(Collectors.groupingBy(Met::organisation, Collectors.mapping(Met::by, Collectors.toList())));
    }
}
