package org.firstmile.directory.exports;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.access.Target;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.organisations.search.OrganisationWalks.Walk;
import org.firstmile.shared.Ref;
import org.firstmile.shared.csv.Cell;
import org.firstmile.shared.json.Kebab;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Writes what a search finds, page by page, never all of it in memory. */
@Singleton
class OrganisationExports {
    private static final List<String> PUBLIC = List.of(
            "Firstmile id",
            "Name",
            "Kinds",
            "Chapter",
            "Parent id",
            "Parent",
            "Description",
            "Website",
            "Address",
            "Town",
            "County",
            "Postcode",
            "Latitude",
            "Longitude",
            "Identifiers",
            "Tags",
            "Last confirmed",
            "Updated");

    private static final List<String> IN_FULL = List.of("Email", "Phone", "Status", "Listed", "External ids");

    private static final String ROWS = """
            select o.*, c.name as chapter, p.id as shown_parent, p.name as parent,
                   (select coalesce(jsonb_agg(jsonb_build_object('scheme', i.scheme, 'identifier', i.identifier, 'preferred', i.preferred)
                           order by i.position), '[]') from organisation_identifier i where i.organisation_id = o.id) as identifiers,
                   (select coalesce(jsonb_agg(jsonb_build_object('source', e.source, 'id', e.external_id) order by e.source, e.external_id), '[]')
                    from organisation_external_id e where e.organisation_id = o.id) as external_ids
            from unnest(?::uuid[]) with ordinality wanted (id, place) join organisation o on o.id = wanted.id
                join chapter c on c.id = o.chapter_id
                left join organisation p on p.id = o.parent_id and p.archived_at is null
                    and (p.listed or ? or p.chapter_id = any(?::uuid[]) or p.id = any(?::uuid[]))
            order by wanted.place""";

    private final Sql sql;
    private final JsonColumns columns;
    private final ObjectMapper json;

    OrganisationExports(Sql sql, @JsonFormat @PersistenceUnitExtension JsonColumns columns, ObjectMapper json) {
        this.sql = sql;
        this.columns = columns;
        this.json = json;
    }

    void csv(Caller caller, Walk walk, OutputStream out) throws IOException {
        boolean inFull = caller.may(Permission.READ_ORGANISATION_IN_FULL);
        try (CsvWriter csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            List<String> headings = new ArrayList<>(PUBLIC);
            if (inFull) {
                headings.addAll(IN_FULL);
            }
            csv.writeRecord(headings);
            each(caller, walk, one -> csv.writeRecord(cells(one, inFull)));
        }
    }

    void json(Caller caller, Walk walk, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            // what breaks off in the middle must not look whole
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.writeStartArray();
            each(caller, walk, one -> {
                try {
                    generator.writePOJO(one);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            generator.writeEndArray();
        }
    }

    private void each(Caller caller, Walk walk, Consumer<ExportedOrganisation> taker) {
        walk.each(ids -> sql.list(
                        ROWS,
                        row -> read(caller, row),
                        ids,
                        caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                        caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                        caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL))
                .forEach(taker));
    }

    private ExportedOrganisation read(Caller caller, ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        UUID chapter = Sql.uuid(row, "chapter_id");
        UUID parent = Sql.uuid(row, "shown_parent");
        boolean full = caller.may(Permission.READ_ORGANISATION_IN_FULL, Target.of(chapter, Set.of(id)));
        return new ExportedOrganisation(
                id,
                row.getString("name"),
                Sql.constants(row, "kinds", OrganisationKind.class),
                new Ref(chapter, row.getString("chapter")),
                parent == null ? null : new Ref(parent, row.getString("parent")),
                row.getString("description"),
                row.getString("website"),
                full ? row.getString("email") : null,
                full ? row.getString("phone") : null,
                List.of(columns.read(row, "identifiers", Identifier[].class)),
                new Address(
                        Sql.texts(row, "address_lines"),
                        row.getString("town"),
                        row.getString("county"),
                        row.getString("postcode"),
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class)),
                Sql.texts(row, "tags"),
                full ? Sql.constant(row, "status", OrganisationStatus.class) : null,
                full ? row.getBoolean("listed") : null,
                full ? List.of(columns.read(row, "external_ids", ExternalId[].class)) : null,
                Sql.instant(row, "last_confirmed_at"),
                Sql.instant(row, "updated_at"));
    }

    private static List<String> cells(ExportedOrganisation one, boolean inFull) {
        Address address = one.address();
        List<String> cells = new ArrayList<>(List.of(
                one.id().toString(),
                Cell.of(one.name()),
                joined(one.kinds().stream().map(Kebab::of).toList(), ";"),
                Cell.of(one.chapter().name()),
                one.parent() == null ? "" : one.parent().id().toString(),
                Cell.of(one.parent() == null ? null : one.parent().name()),
                Cell.of(one.description()),
                Cell.of(one.website()),
                joined(address.lines(), "\n"),
                Cell.of(address.town()),
                Cell.of(address.county()),
                Cell.of(address.postcode()),
                plain(address.latitude()),
                plain(address.longitude()),
                joined(
                        one.identifiers().stream()
                                .map(number -> number.scheme() + "-" + number.identifier())
                                .toList(),
                        ";"),
                joined(one.tags(), ";"),
                plain(one.lastConfirmedAt()),
                plain(one.updatedAt())));
        if (inFull) {
            cells.add(Cell.of(one.email()));
            cells.add(Cell.of(one.phone()));
            cells.add(one.status() == null ? "" : Kebab.of(one.status()));
            cells.add(one.listed() == null ? "" : one.listed() ? "yes" : "no");
            cells.add(joined(
                    one.externalIds() == null
                            ? List.of()
                            : one.externalIds().stream()
                                    .map(external -> external.source() + ": " + external.id())
                                    .toList(),
                    "; "));
        }
        return cells;
    }

    /** What this program made itself, a number or a time: no spreadsheet takes it for a formula. */
    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String joined(List<String> parts, String separator) {
        return Cell.of(parts.stream().collect(Collectors.joining(separator)));
    }
}
