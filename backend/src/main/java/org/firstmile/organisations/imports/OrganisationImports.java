package org.firstmile.organisations.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.audit.Audit;
import org.firstmile.chapters.Chapters;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;

/** Files of organisations: reading them in, giving their columns a meaning, starting and stopping the work on them. */
@Singleton
class OrganisationImports {
    static final Duration KEPT = Duration.ofDays(30);
    static final long LARGEST_FILE = 20L * 1024 * 1024;
    private static final int LONGEST_SECONDS = 300;

    private final ImportQueries queries;
    private final ImportRows rows;
    private final ImportKnown known;
    private final Chapters chapters;
    private final ObjectMapper json;
    private final Sql sql;
    private final Audit audit;
    private final Clock clock;

    OrganisationImports(
            ImportQueries queries,
            ImportRows rows,
            ImportKnown known,
            Chapters chapters,
            ObjectMapper json,
            Sql sql,
            Audit audit,
            Clock clock) {
        this.queries = queries;
        this.rows = rows;
        this.known = known;
        this.chapters = chapters;
        this.json = json;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes the file in whole before anything is stored: a slow sender holds no connection to the database. */
    OrganisationImportView create(Caller caller, ImportUploadFilter said, ImportFormat format, InputStream file) {
        if (!caller.may(Permission.IMPORT_ORGANISATIONS, Target.chapter(said.chapterId))
                || chapters.find(said.chapterId).isEmpty()) {
            throw ProblemException.parameter("?chapterId", "Choose a chapter that you look after");
        }
        try {
            Path spooled = Files.createTempFile("import", null);
            try {
                long size = spool(file, spooled);
                return format == ImportFormat.CSV
                        ? inOne(storeTable(caller, said, size, spooled))
                        : inOne(() -> storeServices(caller, said, size, new OpenReferralFile(spooled, json)));
            } finally {
                Files.delete(spooled);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long spool(InputStream file, Path to) throws IOException {
        long size = 0;
        byte[] buffer = new byte[16 * 1024];
        try (OutputStream out = Files.newOutputStream(to)) {
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                size += read;
                if (size > LARGEST_FILE) {
                    throw new ProblemException(
                            ProblemCode.BODY_TOO_LARGE, "The file is larger than 20 MB: send it in parts.");
                }
                out.write(buffer, 0, read);
            }
        }
        return size;
    }

    private static OrganisationImportView inOne(Callable<OrganisationImportView> storing) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(storing);
    }

    private Callable<OrganisationImportView> storeTable(
            Caller caller, ImportUploadFilter said, long size, Path spooled) {
        TableFile table = TableFile.open(spooled, said.encoding, said.delimiter);
        return () -> {
            OrganisationImport made = begun(caller, said, size);
            made.format = ImportFormat.CSV;
            made.fileName = Objects.requireNonNullElse(said.fileName, "organisations.csv");
            made.encoding = table.encoding();
            made.delimiter = table.delimiter();
            made.columns = table.headings();
            made.mapping = ImportMapping.guess(table.headings(), ";");
            made.persistAndFlush();
            made.rowCount = rows.addAll(made.id, table);
            if (made.rowCount == 0) {
                throw TableFile.refused("The file has its headings only: the rows follow in the lines below them.");
            }
            made.mapping = ImportMapping.guess(table.headings(), separator(made));
            return uploaded(caller, made);
        };
    }

    private OrganisationImportView storeServices(
            Caller caller, ImportUploadFilter said, long size, OpenReferralFile file) {
        if (size == 0) {
            throw OpenReferralFile.noServices();
        }
        OrganisationImport made = begun(caller, said, size);
        made.format = ImportFormat.OPEN_REFERRAL;
        made.fileName = Objects.requireNonNullElse(said.fileName, "services.json");
        made.encoding = ImportEncoding.UTF_8;
        made.delimiter = ImportDelimiter.NONE;
        made.columns = OpenReferralFile.HEADINGS;
        made.mapping = ImportMapping.guess(OpenReferralFile.HEADINGS, ";");
        made.persistAndFlush();
        made.rowCount = rows.addAll(made.id, file);
        if (made.rowCount == 0) {
            throw OpenReferralFile.noServices();
        }
        return uploaded(caller, made);
    }

    private OrganisationImport begun(Caller caller, ImportUploadFilter said, long size) {
        OrganisationImport made = new OrganisationImport();
        made.chapterId = said.chapterId;
        made.madeBy = caller.subject();
        made.madeByName = caller.name();
        made.runAs(caller);
        made.source = said.source;
        made.size = size;
        made.rowCount = 1;
        made.createdAt = now();
        made.to(ImportState.UPLOADED, now());
        return made;
    }

    private OrganisationImportView uploaded(Caller caller, OrganisationImport made) {
        made.persistAndFlush();
        audit.record(
                caller,
                "organisation-import.uploaded",
                made.id,
                Map.of("source", made.source, "rows", made.rowCount, "chapter", made.chapterId));
        return view(caller, made);
    }

    /** What stands between tags in the first rows. */
    private String separator(OrganisationImport made) {
        List<ImportColumn> columns = queries.columns(made);
        List<String> cells = IntStream.range(0, columns.size())
                .filter(i -> made.mapping.columns().get(i).field() == ImportField.TAGS)
                .mapToObj(i -> columns.get(i).samples())
                .flatMap(List::stream)
                .toList();
        return List.of(";", "|", ",").stream()
                .filter(one -> cells.stream().anyMatch(cell -> cell.contains(one)))
                .findFirst()
                .orElse(";");
    }

    OrganisationImportPage list(Caller caller, Paging paging) {
        return queries.list(caller, paging);
    }

    @Transactional
    OrganisationImportView view(Caller caller, UUID id) {
        return view(caller, visible(caller, id));
    }

    @Transactional
    OrganisationImportView map(Caller caller, UUID id, IfMatch ifMatch, ImportMapping mapping) {
        OrganisationImport of = toChange(caller, id, ifMatch);
        of.map(mapping, queries.counts(id).imported() > 0, now());
        rows.forget(id);
        return changed(caller, of, "mapped");
    }

    @Transactional
    OrganisationImportView check(Caller caller, UUID id, IfMatch ifMatch) {
        OrganisationImport of = toChange(caller, id, ifMatch);
        of.check(caller, now());
        rows.forget(id);
        return changed(caller, of, "checked");
    }

    @Transactional
    OrganisationImportView run(Caller caller, UUID id, IfMatch ifMatch) {
        OrganisationImport of = toChange(caller, id, ifMatch);
        of.requireIdle();
        ImportCounts counts = queries.counts(id);
        if (counts.checked() < counts.rows()) {
            throw ProblemException.wrongState("Not all rows are checked: have them checked first.");
        }
        if (counts.importable() == 0) {
            throw ProblemException.wrongState(
                    "There is nothing to import: mend the rows that have errors, or decide about the duplicates.");
        }
        of.run(caller, now());
        return changed(caller, of, "run");
    }

    @Transactional
    OrganisationImportView cancel(Caller caller, UUID id, IfMatch ifMatch) {
        OrganisationImport of = toChange(caller, id, ifMatch);
        of.cancel(now());
        return changed(caller, of, "cancelled");
    }

    @Transactional
    OrganisationImportView choose(Caller caller, UUID id, IfMatch ifMatch, ImportRowChoices choices) {
        OrganisationImport of = toChange(caller, id, ifMatch);
        of.requireIdle();
        boolean waits = choices.verdict() == ImportVerdict.DUPLICATE || choices.verdict() == ImportVerdict.ERROR;
        if (!waits) {
            throw ProblemException.field("#/verdict", "Use one of: duplicate, error");
        }
        if (choices.verdict() == ImportVerdict.ERROR && choices.choice() != ImportRowChoice.SKIP) {
            throw ProblemException.field("#/choice", "Rows with errors can be mended, one by one, or skipped");
        }
        rows.choose(id, choices.verdict(), choices.choice());
        if (choices.choice() != ImportRowChoice.SKIP) {
            of.runAs(caller);
            of.to(ImportState.CHECKING, now());
        }
        return changed(caller, of, "decided");
    }

    ImportRowPage rows(Caller caller, UUID id, ImportRowFilter filter, Paging paging) {
        visible(caller, id);
        return queries.rows(id, filter, paging);
    }

    /** The rows that have not come in, as they would be sent again once they are mended. */
    void writeLeftOvers(OrganisationImport of, OutputStream out) {
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            List<String> headings = new ArrayList<>();
            of.columns.forEach(heading -> headings.add(org.firstmile.shared.csv.Cell.of(heading)));
            headings.addAll(List.of("Line", "What is wrong"));
            csv.writeRecord(headings);
            queries.leftOvers(of, csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    OrganisationImport visible(Caller caller, UUID id) {
        return OrganisationImport.byId(id)
                .filter(found -> found.isVisibleTo(caller))
                .orElseThrow(ProblemException::notFound);
    }

    /** Its rows are kept from now on; what is written down of it stays as it was read. */
    void touch(OrganisationImport of) {
        sql.run("update organisation_import set updated_at = ? where id = ?", now(), of.id);
    }

    private OrganisationImport toChange(Caller caller, UUID id, IfMatch ifMatch) {
        OrganisationImport of = visible(caller, id);
        caller.require(Permission.IMPORT_ORGANISATIONS, of.target(), true);
        ifMatch.check(of.version);
        return of;
    }

    private OrganisationImportView changed(Caller caller, OrganisationImport of, String what) {
        of.persistAndFlush();
        audit.record(caller, "organisation-import." + what, of.id, Map.of("source", of.source));
        return view(caller, of);
    }

    private OrganisationImportView view(Caller caller, OrganisationImport of) {
        ImportCounts counts = queries.counts(of.id);
        return new OrganisationImportView(
                of.id,
                of.version,
                chapters.find(of.chapterId).orElseThrow(),
                of.source,
                of.format,
                of.fileName,
                of.size,
                of.encoding,
                of.delimiter,
                queries.columns(of),
                of.mapping,
                IntStream.range(0, of.columns.size())
                        .filter(i -> of.mapping.columns().get(i).field() == null)
                        .mapToObj(of.columns::get)
                        .toList(),
                of.state,
                of.reason,
                counts,
                of.isWorking() || counts.checked() < counts.rows() ? null : known.missing(caller, of),
                of.madeByName,
                of.createdAt,
                of.updatedAt,
                of.updatedAt.plus(KEPT),
                caller.may(Permission.IMPORT_ORGANISATIONS, of.target()) ? steps(of, counts) : List.of());
    }

    private static List<String> steps(OrganisationImport of, ImportCounts counts) {
        if (of.isWorking()) {
            return List.of("cancel");
        }
        List<String> steps = new ArrayList<>();
        if (counts.imported() == 0) {
            steps.add("map");
        }
        steps.add("check");
        if (counts.checked() > 0) {
            steps.add("mend");
        }
        if (counts.checked() == counts.rows() && counts.importable() > 0) {
            steps.add("run");
        }
        if (of.state != ImportState.DONE && of.state != ImportState.CANCELLED) {
            steps.add("cancel");
        }
        return List.copyOf(steps);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
