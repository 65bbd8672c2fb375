package org.firstmile.directory.timeline;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.organisations.services.ServiceRequests;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

@ApiTest
class TimelineTest {
    @Inject
    Sql sql;

    private static String organisation() {
        return As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                "With a past " + UUID.randomUUID(),
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "member",
                                "listed",
                                true))
                .path("id");
    }

    @Test
    void it_tells_what_happened_newest_first_and_pages_through_it_once() {
        String id = organisation();
        String organisation = "/organisations/" + id;
        As.step("organiser", organisation, "confirmation").then().statusCode(200);
        Map<String, Object> service = ServiceRequests.service();
        service.put("locationIds", List.of());
        ServiceRequests.created(id, service);
        As.user("organiser")
                .get(organisation + "/timeline")
                .then()
                .statusCode(200)
                .body("items.what", contains("Service added", "Confirmed as still right", "Added to the directory"))
                .body("items[0].name", equalTo(service.get("name")))
                .body("items[2].name", nullValue())
                .body("items.by", hasItem(notNullValue()));
        String next = As.user("organiser")
                .queryParam("limit", 2)
                .get(organisation + "/timeline")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");
        As.user("organiser")
                .queryParam("limit", 2)
                .queryParam("after", next)
                .get(organisation + "/timeline")
                .then()
                .body("items.what", contains("Added to the directory"))
                .body("next", nullValue());
    }

    @Test
    void a_one_to_one_stands_in_it_for_whoever_may_read_it() {
        String id = organisation();
        String person = As.post(
                        "organiser",
                        "/people",
                        Map.of(
                                "name",
                                "Met Once",
                                "chapterId",
                                CITIZENS_ESSEX,
                                "affiliations",
                                List.of(Map.of("organisationId", id, "role", "Trustee", "level", "trustee"))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.post(
                        "organiser",
                        "/one-to-ones",
                        Map.of(
                                "people",
                                List.of(Map.of("personId", person, "organisationId", id)),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "at",
                                "2026-03-02T10:00:00Z",
                                "minutes",
                                40,
                                "state",
                                "held",
                                "visibility",
                                "author",
                                "reflection",
                                "What nobody else shall read"))
                .then()
                .statusCode(201);
        String timeline = "/organisations/" + id + "/timeline";
        As.user("organiser").get(timeline).then().body("items.what", hasItem("One-to-one held"));
        As.user("lead").get(timeline).then().body("items.what", not(hasItem("One-to-one held")));
    }

    @Test
    void who_looks_after_it_is_not_told_to_its_own_people_whatever_else_they_look_after() {
        String organisation = "/organisations/" + organisation();
        As.user("organiser").put(organisation + "/cluster").then().statusCode(200);
        String subject = "two-roles-" + UUID.randomUUID();
        sql.run(
                "insert into access_grant (subject, kind, target_id) values (?, 'ORGANISATION', ?::uuid)",
                subject,
                organisation.substring("/organisations/".length()));
        Map<String, Object> claims = Tokens.claims(subject, "partner", Duration.ofMinutes(5));
        claims.put("realm_access", Map.of("roles", List.of("partner", "organiser")));
        As.nobody()
                .auth()
                .oauth2(Tokens.signed(claims))
                .get(organisation + "/timeline")
                .then()
                .statusCode(200)
                .body("items.what", contains("Added to the directory"));
        As.user("organiser").get(organisation + "/timeline").then().body("items", hasSize(2));
    }

    @Test
    void an_organisations_own_people_read_theirs_alone() {
        As.user("partner")
                .get("/organisations/" + SOUTHEND + "/timeline")
                .then()
                .statusCode(200);
        As.user("partner2")
                .get("/organisations/" + SOUTHEND + "/timeline")
                .then()
                .statusCode(403);
    }
}
