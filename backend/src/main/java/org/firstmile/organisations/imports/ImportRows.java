package org.firstmile.organisations.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The rows of imports in the database: tens of thousands, so read and written some hundred at a time by plain SQL. */
@Singleton
class ImportRows {
    private static final String ROW =
            "select id, number, version, cells, unread, parent_number, circular, verdict, choice,"
                    + " chosen_id, organisation_id, applied_at, changes from import_row ";

    private static final int AT_ONCE = 500;

    /** Of a row's services together, many times what one organisation has. */
    static final int LONGEST_CELL = 200_000;

    private static final ImportFault TOO_MANY = new ImportFault(
            OpenReferralFile.HEADINGS.size() - 1,
            "The services of this organisation have more than 200,000 characters together: send some in a file of their"
                    + " own");

    private final Sql sql;
    private final JsonColumns columns;
    private final ObjectMapper json;

    ImportRows(Sql sql, @JsonFormat @PersistenceUnitExtension JsonColumns columns, ObjectMapper json) {
        this.sql = sql;
        this.columns = columns;
        this.json = json;
    }

    /** What a row's parts are called for finding the same in other rows. */
    record Keys(
            @Nullable String external,
            @Nullable String name,
            @Nullable String postcode,
            @Nullable String identifier,
            @Nullable String parent) {}

    /** Earlier rows that have the same in them, or null. */
    record Doubles(
            @Nullable Integer external,
            @Nullable Integer name,
            @Nullable Integer identifier) {
        static final Doubles NONE = new Doubles(null, null, null);
    }

    private record Added(int number, String cells, @Nullable String unread) {}

    /** @return how many there were */
    int addAll(UUID of, TableFile table) {
        List<Added> some = new ArrayList<>();
        int all = table.each((row, number) -> {
            some.add(new Added(number, write(row.cells()), row.unread().isEmpty() ? "" : write(row.unread())));
            if (some.size() == AT_ONCE) {
                add(of, some);
                some.clear();
            }
        });
        add(of, some);
        return all;
    }

    private void add(UUID of, List<Added> some) {
        sql.run(
                "insert into import_row (import_id, number, cells, unread)"
                        + " select ?::uuid, number, array(select jsonb_array_elements_text(cells::jsonb)), nullif(unread, '')::jsonb"
                        + " from unnest(?::int[], ?::text[], ?::text[]) given (number, cells, unread)",
                of,
                some.stream().map(Added::number).toList(),
                some.stream().map(Added::cells).toList(),
                some.stream().map(Added::unread).toList());
    }

    /** A row for each organisation, in the place of its first service, with its services gathered from all over the file. */
    int addAll(UUID of, OpenReferralFile file) {
        List<Added> some = new ArrayList<>();
        List<UUID> organisations = new ArrayList<>();
        int all = file.each(one -> {
            some.add(new Added(one.number(), write(one.cells()), ""));
            organisations.add(one.organisation());
            if (some.size() == AT_ONCE) {
                add(of, some, organisations);
            }
        });
        add(of, some, organisations);
        sql.run("""
                update import_row r set external_key = null, unread = case when length(g.services) > ? then ?::jsonb end,
                    cells[cardinality(r.cells)] = g.services
                from (select min(number) as number, string_agg(cells[cardinality(cells)], E'\n' order by number) as services
                      from import_row where import_id = ? group by external_key) g
                where r.import_id = ? and r.number = g.number""", LONGEST_CELL, write(List.of(TOO_MANY)), of, of);
        return all - sql.run("delete from import_row where import_id = ? and external_key is not null", of);
    }

    private void add(UUID of, List<Added> some, List<UUID> organisations) {
        add(of, some);
        sql.run(
                "update import_row r set external_key = given.organisation"
                        + " from unnest(?::int[], ?::text[]) given (number, organisation)"
                        + " where r.import_id = ? and r.number = given.number",
                some.stream().map(Added::number).toList(),
                organisations,
                of);
        some.clear();
        organisations.clear();
    }

    /** What was found of rows that have not come in; what was decided about them stays. */
    void forget(UUID of) {
        sql.run(
                "update import_row set keyed = false, verdict = null, parent_number = null, step = 0, circular = false,"
                        + " organisation_id = null, candidates = '[]', changes = '[]', faults = '[]', notes = '[]'"
                        + " where import_id = ? and applied_at is null",
                of);
    }

    /** Decides about all that wait; those that shall come in are judged again. */
    void choose(UUID of, ImportVerdict verdict, ImportRowChoice choice) {
        switch (choice) {
            case SKIP ->
                sql.run(
                        "update import_row set choice = 'SKIP', verdict = 'SKIPPED', faults = '[]', version = version + 1"
                                + " where import_id = ? and verdict = ?",
                        of,
                        verdict);
            case IMPORT_AS_NEW ->
                sql.run(
                        "update import_row set choice = 'IMPORT_AS_NEW', verdict = null, version = version + 1"
                                + " where import_id = ? and verdict = ? and organisation_id is null",
                        of,
                        verdict);
            case UPDATE ->
                sql.run(
                        "update import_row set choice = 'UPDATE', verdict = null, version = version + 1,"
                                + " chosen_id = (candidates -> 0 -> 'organisation' ->> 'id')::uuid"
                                + " where import_id = ? and verdict = ? and candidates -> 0 -> 'organisation' ->> 'id' is not null",
                        of,
                        verdict);
        }
    }

    /** As a person wrote it: nothing of it is unread then. */
    void mend(ImportRow row, List<String> cells, @Nullable ImportRowChoice choice, @Nullable UUID chosen) {
        sql.run(
                "update import_row set cells = ?, choice = ?, chosen_id = ?::uuid, unread = null, version = version + 1"
                        + " where id = ?",
                cells,
                choice,
                chosen,
                row.id());
    }

    void applied(ImportRow row, UUID organisation, Instant now) {
        sql.run(
                "update import_row set applied_at = ?, organisation_id = ?, version = version + 1 where id = ?",
                now,
                organisation,
                row.id());
    }

    List<ImportRow> toKey(UUID of, int limit) {
        return sql.list(
                ROW + "where import_id = ? and not keyed order by import_id, number limit " + limit, this::row, of);
    }

    List<ImportRow> toCheck(UUID of, int limit) {
        return sql.list(
                ROW + "where import_id = ? and verdict is null order by import_id, number limit " + limit,
                this::row,
                of);
    }

    /** Parents before their parts. */
    List<ImportRow> toApply(UUID of, int limit) {
        return sql.list(
                ROW + "where import_id = ? and applied_at is null and verdict in ('NEW', 'UPDATE')"
                        + " order by import_id, step, number limit " + limit,
                this::row,
                of);
    }

    /** Nobody else works on the import or mends one of its rows before the transaction ends. */
    void hold(UUID of) {
        sql.list("select 1 from organisation_import where id = ? for no key update", row -> true, of);
    }

    Optional<ImportRow> find(UUID of, int number) {
        return sql.one(ROW + "where import_id = ? and number = ?", this::row, of, number);
    }

    private ImportRow row(ResultSet row) throws SQLException {
        return new ImportRow(
                Sql.uuid(row, "id"),
                row.getInt("number"),
                row.getInt("version"),
                Sql.texts(row, "cells"),
                list(row, "unread", ImportFault[].class),
                row.getObject("parent_number", Integer.class),
                row.getBoolean("circular"),
                Sql.constant(row, "verdict", ImportVerdict.class),
                Sql.constant(row, "choice", ImportRowChoice.class),
                Sql.uuid(row, "chosen_id"),
                Sql.uuid(row, "organisation_id"),
                row.getTimestamp("applied_at") != null,
                list(row, "changes", ImportChange[].class));
    }

    <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        T[] read = columns.read(row, column, type);
        return read == null ? List.of() : List.of(read);
    }

    /** What is longer than a name can be is an error anyway, and too long for an index. */
    private static @Nullable String key(@Nullable String given) {
        return given == null || given.length() > 300 ? null : given;
    }

    void key(ImportRow row, Keys keys) {
        sql.run(
                "update import_row set keyed = true, external_key = ?::text, name_key = name_key(?::text) || '|' || ?::text,"
                        + " identifier_key = ?::text, parent_key = ?::text where id = ?",
                key(keys.external()),
                key(keys.name()),
                Objects.requireNonNullElse(keys.postcode(), ""),
                key(keys.identifier()),
                key(keys.parent()),
                row.id());
    }

    /** Which row of the file a row's parent stands in: by external id, else by name. */
    void link(UUID of) {
        sql.run("""
                update import_row r set parent_number = p.number
                from (select c.id, coalesce(
                          (select min(b.number) from import_row b where b.import_id = c.import_id and b.external_key = c.parent_key),
                          (select min(b.number) from import_row b where b.import_id = c.import_id
                             and b.name_key >= name_key(c.parent_key) || '|' and b.name_key < name_key(c.parent_key) || '}'),
                          0) as number
                      from import_row c where c.import_id = ? and c.parent_key is not null) p
                where r.id = p.id and r.applied_at is null""", of);
        sql.run("update import_row set parent_number = null where import_id = ? and parent_number = 0", of);
    }

    List<int[]> links(UUID of) {
        return sql.list(
                "select number, parent_number from import_row where import_id = ? and parent_number is not null",
                row -> new int[] {row.getInt(1), row.getInt(2)},
                of);
    }

    void place(UUID of, int number, int step, boolean circular) {
        sql.run(
                "update import_row set step = ?, circular = ? where import_id = ? and number = ?",
                step,
                circular,
                of,
                number);
    }

    Doubles doubles(UUID of, ImportRow row) {
        return sql.one(
                        """
                        select (select min(b.number) from import_row b where b.import_id = r.import_id and b.external_key = r.external_key and b.number < r.number
                                    and b.verdict is distinct from 'SKIPPED') as external,
                               (select min(b.number) from import_row b where b.import_id = r.import_id and b.name_key = r.name_key and b.number < r.number
                                    and b.verdict is distinct from 'SKIPPED') as name,
                               (select min(b.number) from import_row b where b.import_id = r.import_id and b.identifier_key = r.identifier_key and b.number < r.number
                                    and b.verdict is distinct from 'SKIPPED') as identifier
                        from import_row r where r.id = ?""",
                        found -> new Doubles(
                                found.getObject("external", Integer.class),
                                found.getObject("name", Integer.class),
                                found.getObject("identifier", Integer.class)),
                        row.id())
                .orElseThrow();
    }

    /** Later rows that were compared with this one. */
    List<ImportRow> comparedWith(UUID of, ImportRow row) {
        return sql.list(ROW + """
                where import_id = ? and id <> ? and applied_at is null and id in (
                    select b.id from import_row a join import_row b on b.import_id = a.import_id and
                        (b.external_key = a.external_key or b.name_key = a.name_key or b.identifier_key = a.identifier_key)
                    where a.id = ? limit 100) order by number""", this::row, of, row.id(), row.id());
    }

    void judge(ImportRow row, Judgement judgement) {
        sql.run(
                "update import_row set verdict = ?, organisation_id = ?::uuid,"
                        + " candidates = ?::jsonb, changes = ?::jsonb, faults = ?::jsonb, notes = ?::jsonb,"
                        + " version = version + 1 where id = ? and applied_at is null",
                judgement.verdict(),
                judgement.organisation(),
                write(judgement.candidates()),
                write(judgement.changes()),
                write(judgement.faults()),
                write(judgement.notes()),
                row.id());
    }

    String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
