package org.firstmile.directory;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest.As;

/** Organisations with services, offers and needs, as a directory test needs them. */
@ApplicationScoped
public class Directory {
    private final Sql sql;

    Directory(Sql sql) {
        this.sql = sql;
    }

    /** A listed organisation of Citizens Essex at that place. */
    public String organisation(String name, String town, Double latitude, Double longitude) {
        Map<String, Object> address = new HashMap<>();
        address.put("town", town);
        if (latitude != null) {
            address.put("latitude", latitude);
            address.put("longitude", longitude);
        }
        return As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                name,
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                true,
                                "address",
                                address))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public void service(String organisation, String name, String... themes) {
        UUID id = UUID.randomUUID();
        sql.run("""
                insert into service (id, version, organisation_id, name, status, languages, attendance, areas, listed, sample,
                                     created_at, updated_at)
                values (?, 0, ?::uuid, ?, 'ACTIVE', '{}', '{IN_PERSON}', '{}', true, true, now(), now())""", id, organisation, name);
        sql.run("insert into service_theme select ?, id from theme where name = any(?)", id, List.of(themes));
    }

    public void exchange(String organisation, String kind, String what, String title, String... days) {
        sql.run("""
                insert into offer_or_need (id, version, organisation_id, kind, what, title, days, sample, created_at, updated_at)
                values (gen_random_uuid(), 0, ?::uuid, ?, ?, ?, ?, true, now(), now())""", organisation, kind, what, title, List.of(days));
    }
}
