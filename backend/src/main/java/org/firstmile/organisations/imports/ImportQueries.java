package org.firstmile.organisations.imports;

import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.shared.Ref;
import org.firstmile.shared.csv.Cell;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.paging.Sorts;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** What is read of imports. */
@Singleton
class ImportQueries {
    private static final Sort BY_LINE = Sort.ascending("r.number", "int", "r.id");

    static final Sorts SORTS =
            new Sorts("-createdAt", Map.of("-createdAt", Sort.descending("i.created_at", "timestamptz", "i.id")));

    private static final int SAMPLES = 5;
    private static final int SAMPLE_LENGTH = 200;
    private static final int AT_ONCE = 500;

    private final Sql sql;
    private final JsonColumns columns;

    ImportQueries(Sql sql, @JsonFormat @PersistenceUnitExtension JsonColumns columns) {
        this.sql = sql;
        this.columns = columns;
    }

    OrganisationImportPage list(Caller caller, Paging paging) {
        return new ListQuery<>(sql, """
                        select i.id, i.chapter_id, c.name as chapter, i.source, i.file_name, i.state, i.row_count, i.made_by_name, i.created_at,
                               (select count(*) from import_row r where r.import_id = i.id and r.applied_at is not null) as imported,
                               (select count(*) from import_row r where r.import_id = i.id and r.verdict in ('ERROR', 'DUPLICATE')) as waiting
                        from organisation_import i join chapter c on c.id = i.chapter_id""", ImportQueries::item)
                .where(
                        "i.made_by = ? and (? or i.chapter_id = any(?::uuid[])) or ? or i.chapter_id = any(?::uuid[])",
                        caller.subject(),
                        caller.seesEveryChapter(Permission.IMPORT_ORGANISATIONS),
                        caller.chaptersWith(Permission.IMPORT_ORGANISATIONS),
                        caller.seesEveryChapter(Permission.READ_ANY_IMPORT),
                        caller.chaptersWith(Permission.READ_ANY_IMPORT))
                .page(paging, SORTS.named(null))
                .as(OrganisationImportPage::new);
    }

    private static OrganisationImportItem item(ResultSet row) throws SQLException {
        return new OrganisationImportItem(
                Sql.uuid(row, "id"),
                new Ref(Sql.uuid(row, "chapter_id"), row.getString("chapter")),
                row.getString("source"),
                row.getString("file_name"),
                Sql.constant(row, "state", ImportState.class),
                row.getInt("row_count"),
                row.getInt("imported"),
                row.getInt("waiting"),
                row.getString("made_by_name"),
                Sql.instant(row, "created_at"));
    }

    ImportCounts counts(UUID of) {
        return sql.one(
                        """
                        select count(*) as rows, count(verdict) as checked,
                               count(*) filter (where verdict = 'NEW') as fresh, count(*) filter (where verdict = 'UPDATE') as updates,
                               count(*) filter (where verdict = 'UNCHANGED') as unchanged, count(*) filter (where verdict = 'DUPLICATE') as duplicates,
                               count(*) filter (where verdict = 'ERROR') as errors, count(*) filter (where verdict = 'SKIPPED') as skipped,
                               count(applied_at) as imported, count(applied_at) filter (where verdict = 'UPDATE') as updated,
                               count(*) filter (where notes <> '[]') as noted
                        from import_row where import_id = ?""",
                        row -> new ImportCounts(
                                row.getInt("rows"),
                                row.getInt("checked"),
                                row.getInt("fresh"),
                                row.getInt("updates"),
                                row.getInt("unchanged"),
                                row.getInt("duplicates"),
                                row.getInt("errors"),
                                row.getInt("skipped"),
                                row.getInt("imported"),
                                row.getInt("updated"),
                                row.getInt("noted")),
                        of)
                .orElseThrow();
    }

    List<ImportColumn> columns(OrganisationImport of) {
        List<List<String>> first = sql.list(
                "select cells from import_row where import_id = ? order by number limit " + SAMPLES,
                row -> Sql.texts(row, "cells"),
                of.id);
        return IntStream.range(0, of.columns.size())
                .mapToObj(i -> new ImportColumn(
                        of.columns.get(i),
                        first.stream().map(cells -> shortened(cells.get(i))).toList()))
                .toList();
    }

    private static String shortened(String cell) {
        return cell.length() > SAMPLE_LENGTH
                ? cell.substring(0, cell.offsetByCodePoints(0, SAMPLE_LENGTH / 2)) + "…"
                : cell;
    }

    ImportRowPage rows(UUID of, ImportRowFilter filter, Paging paging) {
        return new ListQuery<>(sql, ROWS, this::row)
                .where("r.import_id = ?", of)
                .whereGiven("r.verdict = ?", filter.verdict)
                .whereGiven("(r.notes <> '[]') = ?", filter.noted)
                .page(paging, BY_LINE)
                .as(ImportRowPage::new);
    }

    private static final String ROWS = """
            select r.id, r.version, r.number, r.cells, r.verdict, r.choice, r.organisation_id, o.name as organisation, r.candidates,
                   r.changes, r.faults, r.notes, r.applied_at
            from import_row r left join organisation o on o.id = r.organisation_id""";

    Optional<ImportRowView> row(UUID of, int number) {
        return sql.one(ROWS + " where r.import_id = ? and r.number = ?", this::row, of, number);
    }

    private ImportRowView row(ResultSet row) throws SQLException {
        UUID organisation = Sql.uuid(row, "organisation_id");
        String name = row.getString("organisation");
        return new ImportRowView(
                Sql.uuid(row, "id"),
                row.getInt("version"),
                row.getInt("number"),
                Sql.texts(row, "cells"),
                Sql.constant(row, "verdict", ImportVerdict.class),
                Sql.constant(row, "choice", ImportRowChoice.class),
                name == null ? null : new Ref(organisation, name),
                list(row, "candidates", ImportCandidate[].class),
                list(row, "changes", ImportChange[].class),
                list(row, "faults", ImportFault[].class),
                list(row, "notes", ImportFault[].class),
                row.getTimestamp("applied_at") != null);
    }

    private <T> List<T> list(ResultSet row, String column, Class<T[]> type) throws SQLException {
        T[] read = columns.read(row, column, type);
        return read == null ? List.of() : List.of(read);
    }

    private record LeftOver(int number, List<String> cells) {}

    /** Every row that has not come in and is not as it was, with the reason, some hundred at a time. */
    void leftOvers(OrganisationImport of, Consumer<List<String>> taker) {
        int after = 0;
        List<LeftOver> some;
        do {
            some = sql.list(
                    "select number, cells, verdict, faults, candidates from import_row where import_id = ? and number > ?"
                            + " and applied_at is null and verdict in ('ERROR', 'DUPLICATE', 'SKIPPED') order by number limit "
                            + AT_ONCE,
                    row -> leftOver(of, row),
                    of.id,
                    after);
            for (LeftOver one : some) {
                taker.accept(one.cells());
                after = one.number();
            }
        } while (some.size() == AT_ONCE);
    }

    private LeftOver leftOver(OrganisationImport of, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        // what an export of ours protects already is not protected twice
        Sql.texts(row, "cells").forEach(cell -> cells.add(Cell.of(Cell.typed(cell))));
        String line = String.valueOf(row.getInt("number"));
        List<String> reasons = new ArrayList<>();
        for (ImportFault fault : list(row, "faults", ImportFault[].class)) {
            reasons.add(heading(of, fault.column()) + fault.detail());
        }
        for (ImportCandidate candidate : list(row, "candidates", ImportCandidate[].class)) {
            reasons.add("May be %s: %s"
                    .formatted(
                            candidate.organisation() == null
                                    ? "line " + candidate.row()
                                    : candidate.organisation().name(),
                            String.join(", ", candidate.reasons())));
        }
        if (Sql.constant(row, "verdict", ImportVerdict.class) == ImportVerdict.SKIPPED) {
            reasons.add("Skipped by choice");
        }
        cells.add(line);
        cells.add(Cell.of(String.join(". ", reasons)));
        return new LeftOver(row.getInt("number"), cells);
    }

    private static String heading(OrganisationImport of, @Nullable Integer column) {
        return column == null ? "" : of.columns.get(column) + ": ";
    }
}
