package org.firstmile.organisations.imports;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Permission;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.JsonColumns;
import org.firstmile.shared.sql.Sql;

/** What is here already that a row may be about. */
@Singleton
class ImportKnown {
    private static final double FAR_MILES = 40;
    private static final int TOLD = 20;

    private static final Map<String, String> REASONS = Map.of(
            "SAME_IDENTIFIER", "the same number in a register",
            "SAME_NAME", "the same name",
            "SIMILAR_NAME", "a similar name",
            "SAME_EMAIL", "the same email address",
            "SAME_WEBSITE", "the same web site",
            "SAME_POSTCODE", "the same postcode");

    private static final String SEEN =
            "(o.listed or ? or o.chapter_id = any(?::uuid[]) or o.id = any(?::uuid[])) and o.archived_at is null";

    private final Sql sql;
    private final JsonColumns columns;
    private final ObjectMapper json;
    private final Clock clock;

    ImportKnown(Sql sql, @JsonFormat @PersistenceUnitExtension JsonColumns columns, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.columns = columns;
        this.json = json;
        this.clock = clock;
    }

    /**
     * An organisation that this source has given before.
     *
     * @param taken what it was after that
     */
    record Taken(UUID organisation, NewOrganisation taken) {}

    Optional<Taken> taken(UUID chapter, String source, String externalId) {
        return sql.one(
                "select organisation_id, taken from organisation_external_id"
                        + " where chapter_id = ? and source = ? and external_id = ?",
                row -> new Taken(Sql.uuid(row, "organisation_id"), columns.read(row, "taken", NewOrganisation.class)),
                chapter,
                source,
                externalId);
    }

    void remember(UUID chapter, String source, String externalId, UUID organisation, NewOrganisation taken) {
        sql.run(
                "insert into organisation_external_id (chapter_id, source, external_id, organisation_id, taken, taken_at)"
                        + " values (?, ?, ?, ?, ?::jsonb, ?) on conflict (chapter_id, source, external_id) do update"
                        + " set organisation_id = excluded.organisation_id, taken = excluded.taken, taken_at = excluded.taken_at",
                chapter,
                source,
                externalId,
                organisation,
                write(taken),
                clock.instant());
    }

    /** What this source had before and has not in this file; everything is there where the file has no external ids. */
    ImportMissing missing(Caller caller, OrganisationImport of) {
        if (!of.mapping.takes(ImportField.EXTERNAL_ID)) {
            return ImportMissing.NONE;
        }
        List<Ref> all = sql.list(
                """
                select o.id, o.name from organisation o
                where o.id in (select organisation_id from organisation_external_id where chapter_id = ? and source = ?
                               except
                               select e.organisation_id from organisation_external_id e
                                   join import_row r on r.import_id = ? and r.external_key = e.external_id
                                   where e.chapter_id = ? and e.source = ?
                               except
                               select organisation_id from import_row where import_id = ?)
                    and\s""" + SEEN + " order by lower(o.name), o.id",
                row -> new Ref(Sql.uuid(row, "id"), row.getString("name")),
                of.chapterId,
                of.source,
                of.id,
                of.chapterId,
                of.source,
                of.id,
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
        return new ImportMissing(all.size(), all.stream().limit(TOLD).toList());
    }

    /** Organisations that the caller sees and that are likely the same, the likeliest first. */
    List<ImportCandidate> alike(
            Caller caller, String name, String postcode, String website, String email, List<Identifier> identifiers) {
        return sql.list(
                "select o.id, o.name, d.score, d.reasons from likely_duplicates(?::text, ?::text, ?::text, ?::text, ?::text[], null) d"
                        + " join organisation o on o.id = d.organisation_id where " + SEEN
                        + " order by d.score desc, o.id",
                row -> new ImportCandidate(
                        new Ref(Sql.uuid(row, "id"), row.getString("name")),
                        null,
                        Math.round(row.getDouble("score") * 100) / 100.0,
                        Sql.texts(row, "reasons").stream()
                                .map(reason -> REASONS.getOrDefault(reason, reason))
                                .toList()),
                name,
                postcode,
                website,
                email,
                identifiers.stream()
                        .map(one -> one.scheme() + ":" + one.identifier())
                        .toList(),
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
    }

    /** Those that are called exactly so, two at most. */
    List<UUID> named(Caller caller, String name) {
        return sql.list(
                "select o.id from organisation o where lower(o.name) = lower(?) and " + SEEN + " order by o.id limit 2",
                row -> Sql.uuid(row, "id"),
                name,
                caller.seesEveryChapter(Permission.READ_ORGANISATION_IN_FULL),
                caller.chaptersWith(Permission.READ_ORGANISATION_IN_FULL),
                caller.organisationsWith(Permission.READ_ORGANISATION_IN_FULL));
    }

    /** No land of the United Kingdom is as far from a town as this. */
    boolean isNearATown(double latitude, double longitude) {
        double north = FAR_MILES / 69;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(latitude)));
        return sql.one(
                        "select 1 from place where latitude between ? and ? and longitude between ? and ?"
                                + " and miles(?, ?, latitude, longitude) <= ? limit 1",
                        row -> true,
                        latitude - north,
                        latitude + north,
                        longitude - east,
                        longitude + east,
                        latitude,
                        longitude,
                        FAR_MILES)
                .isPresent();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
