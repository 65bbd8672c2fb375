package org.firstmile.merging;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Moves the rows that hang on an organisation to another, writes down which, and brings them back. */
@Singleton
class Moving {
    /** What a name may be long, and how much of it stays beside whose it was. */
    private static final int LONGEST_NAME = 200;

    private static final int OF_THE_NAME = 120;
    private static final int OF_THE_OWNER = 60;
    private static final int OF_A_NUMBER = 7;

    /** Who sees these, sees all of them. */
    private static final Set<String> COUNTED =
            Set.of("service.organisation_id", "location.organisation_id", "offer_or_need.organisation_id");

    private static final String WRITTEN_DOWN = "from organisation_merge_move m where m.merge_id = ? and m.place = ?";

    private final Sql sql;
    private final Clock clock;

    Moving(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Column(String name, String type, boolean key) {}

    private List<Column> columns(Reference reference) {
        List<Column> columns = columns(reference.table());
        return reference.knownBy().isEmpty()
                ? columns
                : columns.stream()
                        .map(column -> new Column(
                                column.name(),
                                column.type(),
                                reference.knownBy().contains(column.name())))
                        .toList();
    }

    /** A row's columns by the catalogue, so that a new table needs no more than its line in the list. */
    private List<Column> columns(String table) {
        return sql.list(
                """
                select a.attname, format_type(a.atttypid, a.atttypmod) as type, a.attnum = any(p.conkey) as is_key
                from pg_attribute a join pg_constraint p on p.conrelid = a.attrelid and p.contype = 'p'
                where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum""",
                row -> new Column(row.getString("attname"), row.getString("type"), row.getBoolean("is_key")),
                table);
    }

    /**
     * Waits until nobody else is changing a row that will move, and keeps them off, before anything is written: who
     * changes a row holds it first and the directory's entry after, and so do we.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(UUID of, UUID with) {
        for (Reference reference : References.thatMove()) {
            if (reference.owner() != null) {
                sql.list(
                        "select 1 from %s where id in (select %s from %s where %s = ?) order by id for no key update"
                                .formatted(
                                        reference.owner(),
                                        reference.ownerColumn(),
                                        reference.table(),
                                        reference.column()),
                        row -> true,
                        of);
            }
            sql.list(
                    "select 1 from %s where %s = ? order by %s for no key update"
                            .formatted(reference.table(), reference.column(), keys(columns(reference.table()), "%s")),
                    row -> true,
                    of);
        }
        sql.list("""
                select 1 from directory_entry where organisation_id in (
                    select id from organisation where id in (?, ?) or parent_id = ?)
                order by organisation_id for update""", row -> true, of, with, of);
    }

    /** Whether anything that moves hangs on it. */
    boolean isLeft(UUID of, boolean hidden) {
        return moving(hidden).anyMatch(reference -> sql.one(
                        "select 1 from %s where %s = ? limit 1".formatted(reference.table(), reference.column()),
                        row -> true,
                        of)
                .isPresent());
    }

    /**
     * Everything goes over; tells in words what was called otherwise for it, and what stays.
     *
     * @param hidden whether it goes from where the public was not shown it to where it would be
     * @param nameOfTheDropped for a name that is taken; none where that would tell the public of a hidden one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> move(UUID merge, UUID from, UUID to, boolean hidden, @Nullable String nameOfTheDropped) {
        List<String> said = new ArrayList<>();
        moving(hidden).forEach(reference -> {
            if (reference.named()) {
                said.addAll(rename(merge, reference, from, to, nameOfTheDropped));
            }
            move(merge, reference, from, to);
        });
        if (hidden) {
            References.thatMove().stream().filter(Reference::shown).forEach(reference -> {
                long rows = sql.one(
                                "select count(*) as rows from %s where %s = ?"
                                        .formatted(reference.table(), reference.column()),
                                row -> row.getLong("rows"),
                                from)
                        .orElseThrow();
                if (rows > 0) {
                    said.add("%s left with the entry that was not shown: add anew what may be seen."
                            .formatted(reference.counted(rows)));
                }
            });
        }
        return said;
    }

    private static Stream<Reference> moving(boolean hidden) {
        return References.thatMove().stream().filter(reference -> !hidden || !reference.shown());
    }

    private void move(UUID merge, Reference reference, UUID from, UUID to) {
        List<Column> columns = columns(reference);
        String touched = touched(columns);
        String moved = """
                update %1$s t set %2$s = ?%3$s where t.%2$s = ?%4$s
                returning jsonb_build_object(%5$s) as key%6$s""".formatted(
                        reference.table(),
                        reference.column(),
                        touched,
                        unlessApart(reference),
                        named(columns),
                        reference.owner() == null ? "" : ", t." + reference.ownerColumn() + " as owner");
        List<Object> values = new ArrayList<>(List.of(to));
        if (!touched.isEmpty() && touched.contains("?")) {
            values.add(clock.instant());
        }
        values.add(from);
        values.addAll(apartValues(reference, to));
        String owners = reference.owner() == null
                ? ""
                : ", owners as (update %s o set version = o.version + 1 where o.id in (select owner from moved))"
                        .formatted(reference.owner());
        values.addAll(List.of(merge, reference.place()));
        sql.run(
                "with moved as (%s)%s insert into organisation_merge_move (merge_id, place, key) select ?, ?, key from moved"
                        .formatted(moved, owners),
                values.toArray());
    }

    private static String touched(List<Column> columns) {
        String version =
                columns.stream().anyMatch(column -> column.name().equals("version")) ? ", version = t.version + 1" : "";
        return columns.stream().anyMatch(column -> column.name().equals("updated_at"))
                ? version + ", updated_at = ?"
                : version;
    }

    /** A row about the other half itself would be about oneself, and one of two that are alike is enough. */
    private static String unlessApart(Reference reference) {
        String self = reference.about() == null ? "" : " and t.%s is distinct from ?".formatted(reference.about());
        return reference.apart() == null
                ? self
                : self
                        + " and not exists (select 1 from %s k where k.%s = ? and (%s))"
                                .formatted(reference.table(), reference.column(), reference.apart());
    }

    private static List<Object> apartValues(Reference reference, UUID to) {
        return Collections.nCopies((reference.about() == null ? 0 : 1) + (reference.apart() == null ? 0 : 1), to);
    }

    private record Named(UUID id, String name) {}

    private List<String> rename(UUID merge, Reference reference, UUID from, UUID to, @Nullable String owner) {
        String counts = reference.table().equals("service") ? " and %s.status <> 'ENDED'" : "";
        List<Named> clashes = sql.list(
                "select t.id, t.name from %1$s t where t.%2$s = ?%3$s and exists (select 1 from %1$s k where k.%2$s = ?%4$s and lower(k.name) = lower(t.name)) order by t.id"
                        .formatted(reference.table(), reference.column(), counts.formatted("t"), counts.formatted("k")),
                row -> new Named(Sql.uuid(row, "id"), row.getString("name")),
                from,
                to);
        if (clashes.isEmpty()) {
            return List.of();
        }
        Set<String> taken = new HashSet<>(sql.list(
                "select lower(name) as name from %s where %s in (?, ?)"
                        .formatted(reference.table(), reference.column()),
                row -> row.getString("name"),
                from,
                to));
        List<String> free = clashes.stream()
                .map(clash -> freeName(clash.name(), owner, taken))
                .toList();
        // in one statement, as the directory follows each
        sql.run(
                """
                with given as (select * from unnest(?::uuid[], ?::text[]) n (id, name)),
                    renamed as (update %1$s t set name = n.name from given n where t.id = n.id),
                    was as (select t.id, t.name as was, n.name as now from %1$s t join given n on n.id = t.id)
                insert into organisation_merge_move (merge_id, place, key)
                select ?, ?, jsonb_build_object('id', id, 'was', was, 'now', now) from was""".formatted(reference.table()),
                clashes.stream().map(Named::id).toList(),
                free,
                merge,
                reference.table() + ".name");
        return IntStream.range(0, free.size())
                .mapToObj(i -> "The %s “%s” is called “%s” now, as there was one of that name."
                        .formatted(reference.table(), clashes.get(i).name(), free.get(i)))
                .toList();
    }

    /** One that is in neither organisation; it is taken from then on. */
    private static String freeName(String name, @Nullable String owner, Set<String> taken) {
        String whose = owner == null ? "" : " (from " + shortened(owner, OF_THE_OWNER) + ")";
        String base = name.length() + whose.length() + OF_A_NUMBER > LONGEST_NAME ? shortened(name, OF_THE_NAME) : name;
        return Stream.iterate(owner == null ? 2 : 1, n -> n + 1)
                .map(n -> base + whose + (owner == null ? " (" + n + ")" : n == 1 ? "" : " " + n))
                .filter(wanted -> taken.add(wanted.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }

    /** How many rows of each kind went over. */
    Map<String, Long> moved(UUID merge) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(
                "select place, count(*) as rows from organisation_merge_move where merge_id = ? group by place",
                row -> counts.put(row.getString("place"), row.getLong("rows")),
                merge);
        return counts;
    }

    /**
     * What still is where the merge put it goes back; tells in words what does not, with numbers of those things alone
     * that everybody sees who sees the organisation.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<String> back(UUID merge, UUID from, UUID to) {
        Set<String> left = new LinkedHashSet<>();
        for (Reference reference : References.thatMove()) {
            left(merge, reference, back(merge, reference, from, to)).ifPresent(left::add);
            if (reference.named()) {
                sql.run("""
                        update %s t set name = m.key->>'was'
                        from organisation_merge_move m
                        where m.merge_id = ? and m.place = ? and t.id = (m.key->>'id')::uuid and t.name = m.key->>'now' and t.%s = ?""".formatted(reference.table(), reference.column()), merge, reference.table() + ".name", to);
            }
        }
        return List.copyOf(left);
    }

    /**
     * How many went back. They are looked for by a list of keys: joined, thousands would each be compared with thousands,
     * as nothing is known yet of what a merge has just written down.
     */
    private long back(UUID merge, Reference reference, UUID from, UUID to) {
        List<Column> keys = columns(reference).stream().filter(Column::key).toList();
        String touched = touched(columns(reference.table()));
        List<Object> values = new ArrayList<>(List.of(to));
        if (touched.contains("?")) {
            values.add(clock.instant());
        }
        values.addAll(List.of(from, merge, reference.place()));
        values.addAll(apartValues(reference, to));
        String known = keys.size() == 1
                ? "t.%1$s = any(array(select (m.key->>'%1$s')::%2$s %3$s))"
                        .formatted(keys.getFirst().name(), keys.getFirst().type(), WRITTEN_DOWN)
                : "jsonb_build_object(%s) = any(array(select m.key %s))".formatted(named(keys), WRITTEN_DOWN);
        String back = "update %1$s t set %2$s = ?%3$s where t.%2$s = ? and %4$s%5$s returning %6$s as owner"
                .formatted(
                        reference.table(),
                        reference.column(),
                        touched,
                        known,
                        unlessApart(reference),
                        reference.owner() == null ? "null" : "t." + reference.ownerColumn());
        String owners = reference.owner() == null
                ? ""
                : ", owners as (update %s o set version = o.version + 1 where o.id in (select owner from back))"
                        .formatted(reference.owner());
        return sql.listWith(
                        "with back as (%s)%s select count(*) as rows from back".formatted(back, owners),
                        row -> row.getLong("rows"),
                        values)
                .getFirst();
    }

    private Optional<String> left(UUID merge, Reference reference, long back) {
        long rows = sql.one(
                                "select count(*) as rows from organisation_merge_move where merge_id = ? and place = ?",
                                row -> row.getLong("rows"),
                                merge,
                                reference.place())
                        .orElseThrow()
                - back;
        return rows == 0
                ? Optional.empty()
                : Optional.of(
                        !COUNTED.contains(reference.place())
                                ? "Some of what moved has moved on since."
                                : "%s moved on or removed since the merge: not brought back."
                                        .formatted(reference.counted(rows)));
    }

    /** As the arguments of {@code jsonb_build_object}. */
    private static String named(List<Column> columns) {
        return columns.stream()
                .filter(Column::key)
                .map(column -> "'%1$s', t.%1$s".formatted(column.name()))
                .collect(Collectors.joining(", "));
    }

    private static String keys(List<Column> columns, String form) {
        return columns.stream()
                .filter(Column::key)
                .map(column -> form.formatted(column.name()))
                .collect(Collectors.joining(", "));
    }
}
