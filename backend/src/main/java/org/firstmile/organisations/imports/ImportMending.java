package org.firstmile.organisations.imports;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemException;

/** Single rows, mended in place and judged again at once. */
@Singleton
class ImportMending {
    private final OrganisationImports imports;
    private final ImportRows rows;
    private final ImportChecks checks;
    private final ImportBatches batches;
    private final ImportQueries queries;

    ImportMending(
            OrganisationImports imports,
            ImportRows rows,
            ImportChecks checks,
            ImportBatches batches,
            ImportQueries queries) {
        this.imports = imports;
        this.rows = rows;
        this.checks = checks;
        this.batches = batches;
        this.queries = queries;
    }

    @Transactional
    ImportRowView view(Caller caller, UUID id, int number) {
        imports.visible(caller, id);
        return queries.row(id, number).orElseThrow(ProblemException::notFound);
    }

    @Transactional
    ImportRowView change(Caller caller, UUID id, int number, IfMatch ifMatch, ImportRowChange wanted) {
        rows.hold(id);
        OrganisationImport of = imports.visible(caller, id);
        ImportRow row = rows.find(id, number).orElseThrow(ProblemException::notFound);
        caller.require(Permission.IMPORT_ORGANISATIONS, of.target(), true);
        ifMatch.check(row.version());
        of.requireIdle();
        requireMendable(of, row, wanted);
        List<ImportRow> compared = new ArrayList<>(rows.comparedWith(id, row));
        rows.mend(
                row,
                wanted.cells().stream().map(cell -> cell == null ? "" : cell).toList(),
                wanted.choice(),
                wanted.choice() == ImportRowChoice.UPDATE ? wanted.organisationId() : null);
        ImportRow mended = rows.find(id, number).orElseThrow();
        imports.touch(of);
        batches.key(of, mended);
        batches.link(of);
        mended = rows.find(id, number).orElseThrow();
        rows.judge(mended, checks.judge(caller, of, mended, true));
        compared.addAll(rows.comparedWith(id, mended));
        compared.stream()
                .map(ImportRow::number)
                .distinct()
                .map(other -> rows.find(id, other).orElseThrow())
                .filter(other -> other.verdict() != null)
                .forEach(other -> rows.judge(other, checks.judge(caller, of, other, true)));
        return queries.row(id, number).orElseThrow();
    }

    private static void requireMendable(OrganisationImport of, ImportRow row, ImportRowChange wanted) {
        if (row.applied()) {
            throw ProblemException.wrongState("This row is imported: change the organisation itself.");
        }
        if (row.verdict() == null) {
            throw ProblemException.wrongState("This row is not checked yet: have the file checked first.");
        }
        if (wanted.cells().size() != of.columns.size()) {
            throw ProblemException.field("#/cells", "Send all %d cells of the row".formatted(of.columns.size()));
        }
        if ((wanted.choice() == ImportRowChoice.UPDATE) != (wanted.organisationId() != null)) {
            throw ProblemException.field(
                    "#/organisationId", "Choose the organisation to update, with that choice only");
        }
    }
}
