package org.firstmile.agreements;

import static org.firstmile.agreements.AgreementRequests.body;
import static org.firstmile.agreements.AgreementRequests.proposed;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.access.Role;
import org.firstmile.access.Scope;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class SharedAgreementsTest {
    @Inject
    SharedAgreements shared;

    private static Map<String, Object> between(String title, String... parties) {
        Map<String, Object> body = body(CITIZENS_ESSEX, parties);
        body.put("title", title);
        return body;
    }

    @Test
    void a_party_is_told_of_the_texts_that_were_put_to_it_alone() {
        String before = "Before they came " + UUID.randomUUID();
        String after = "With them " + UUID.randomUUID();
        String path = proposed(between(before, YMCA, UNLISTED));
        As.put("organiser", path, path, between(after, YMCA, SOUTHEND)).then().statusCode(200);
        As.step("organiser", path, "proposal").then().statusCode(200);

        String timeline = "/organisations/" + SOUTHEND + "/timeline";
        As.user("partner")
                .queryParam("limit", 100)
                .get(timeline)
                .then()
                .statusCode(200)
                .body("items.name", hasItem(after))
                .body("items.name", not(hasItem(before)));
        As.user("organiser").queryParam("limit", 100).get(timeline).then().body("items.name", hasItems(before, after));
    }

    @Test
    void whom_a_draft_adds_is_not_told_to_its_parties() {
        // nobody else has an agreement with it
        String third = As.post(
                        "organiser",
                        "/organisations",
                        Map.of(
                                "name",
                                "Third perhaps",
                                "kinds",
                                List.of("charity"),
                                "chapterId",
                                CITIZENS_ESSEX,
                                "status",
                                "partner",
                                "listed",
                                true))
                .path("id");
        List<UUID> others = List.of(UUID.fromString(third));
        String path = proposed(between("Two so far", SOUTHEND, YMCA));
        As.put("organiser", path, path, between("Three perhaps", SOUTHEND, YMCA, third))
                .then()
                .statusCode(200);
        Caller partner = new Caller(
                "partner",
                "Sample Partner",
                EnumSet.of(Role.PARTNER),
                new Scope(false, Set.of(), Set.of(UUID.fromString(SOUTHEND)), Set.of()));
        assertEquals(Map.of(), shared.of(partner, UUID.fromString(SOUTHEND), others));
        assertEquals(
                Set.copyOf(others),
                shared.of(Caller.SYSTEM, UUID.fromString(SOUTHEND), others).keySet());
    }
}
