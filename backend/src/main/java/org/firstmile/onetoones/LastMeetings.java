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

/** When people were last met, as far as the caller may know of the meeting; nothing of what was said. */
@Singleton
public class LastMeetings {
    private final Sql sql;

    LastMeetings(Sql sql) {
        this.sql = sql;
    }

    private record Met(UUID person, Instant at) {}

    /** The latest held one-to-one with each of these people. */
    public Map<UUID, Instant> with(Caller caller, Collection<UUID> people) {
        Readers.Condition readable = Readers.condition(caller);
        List<Object> values = new ArrayList<>(List.of(people));
        values.addAll(readable.values());
        return sql
                .listWith(
                        """
                        select w.person_id, max(m.at) as at
                        from one_to_one m join one_to_one_person w on w.one_to_one_id = m.id
                        where m.state = 'HELD' and w.person_id = any(?::uuid[]) and (%s)
                        group by w.person_id""".formatted(readable.text()),
                        row -> new Met(Sql.uuid(row, "person_id"), Sql.instant(row, "at")),
                        values)
                .stream()
                .collect(Collectors.toMap(Met::person, Met::at));
    }
}
