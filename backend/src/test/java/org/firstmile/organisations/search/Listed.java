package org.firstmile.organisations.search;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest.As;

/** An organisation to be found, with services. */
final class Listed {
    private final Sql sql;
    final String id;

    private Listed(Sql sql, String id) {
        this.sql = sql;
        this.id = id;
    }

    static Map<String, Object> body(String name, String town, String tag) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "kinds",
                List.of("charity"),
                "chapterId",
                CITIZENS_ESSEX,
                "address",
                Map.of("town", town),
                "tags",
                List.of(tag),
                "status",
                "member",
                "listed",
                true));
    }

    static Listed of(Sql sql, Map<String, Object> body) {
        return new Listed(
                sql,
                As.post("organiser", "/organisations", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    static Listed of(Sql sql, String name, String town, String tag) {
        return of(sql, body(name, town, tag));
    }

    static Listed at(Sql sql, String name, String tag, String postcode, double latitude, double longitude) {
        Map<String, Object> body = body(name, "Chelmsford", tag);
        body.put(
                "address",
                Map.of("town", "Chelmsford", "postcode", postcode, "latitude", latitude, "longitude", longitude));
        return of(sql, body);
    }

    Listed serving(String name, String description, String theme, String... days) {
        return serving(true, name, description, theme, days);
    }

    Listed serving(boolean listed, String name, String description, String theme, String... days) {
        String service = sql.one("""
                        insert into service (id, version, organisation_id, name, description, status, languages, attendance, areas,
                                             listed, sample, created_at, updated_at)
                        values (uuidv7(), 0, ?::uuid, ?, ?, 'ACTIVE', '{}', '{IN_PERSON}', '{}', ?, true, now(), now()) returning id""", row -> row.getString("id"), id, name, description, listed)
                .orElseThrow();
        sql.run(
                "insert into service_theme (service_id, theme_id) select ?::uuid, id from theme where name = ?",
                service,
                theme);
        if (days.length > 0) {
            sql.run(
                    "insert into service_schedule (service_id, position, freq, every, days, opens_at, closes_at)"
                            + " values (?::uuid, 0, 'WEEKLY', 1, ?, '10:00', '12:00')",
                    service,
                    Arrays.asList(days));
        }
        return this;
    }

    /** A place of its own for the service of this name. */
    Listed in(String service, double latitude, double longitude) {
        String location = sql.one("""
                        insert into location (id, version, organisation_id, name, address_lines, town, latitude, longitude, created_at, updated_at)
                        values (uuidv7(), 0, ?::uuid, ?, '{}', 'Colchester', ?, ?, now(), now()) returning id""", row -> row.getString("id"), id, "Place of " + service, latitude, longitude)
                .orElseThrow();
        sql.run(
                "insert into service_at_location (service_id, location_id)"
                        + " select id, ?::uuid from service where organisation_id = ?::uuid and name = ?",
                location,
                id,
                service);
        return this;
    }
}
