package org.firstmile.directory.contacts;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class ContactDepthTest {
    private static String organisation(String name) {
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
                                true))
                .path("id");
    }

    private static String person(String name, String organisation, String level) {
        return As.post(
                        "organiser",
                        "/people",
                        Map.of(
                                "name",
                                name,
                                "chapterId",
                                CITIZENS_ESSEX,
                                "affiliations",
                                List.of(Map.of("organisationId", organisation, "level", level))))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void met(String person, String visibility) {
        As.post(
                        "organiser",
                        "/one-to-ones",
                        Map.of(
                                "chapterId",
                                CITIZENS_ESSEX,
                                "state",
                                "held",
                                "at",
                                "2026-01-05T10:00:00Z",
                                "minutes",
                                30,
                                "people",
                                List.of(Map.of("personId", person)),
                                "visibility",
                                visibility))
                .then()
                .statusCode(201);
    }

    @Test
    void each_level_says_who_is_known_and_what_is_missing() {
        String organisation = organisation("Known at two levels");
        met(person("Sample Front", organisation, "frontline"), "team");
        person("Sample Chair", organisation, "trustee");

        As.user("organiser")
                .get("/organisations/" + organisation + "/contact-depth")
                .then()
                .statusCode(200)
                .body("levels.level", contains("frontline", "manager", "trustee"))
                .body("levels.people", contains(1, 0, 1))
                .body("levels[0].names.name", contains("Sample Front"))
                .body("levels[0].lastMetAt", equalTo("2026-01-05T10:00:00Z"))
                .body("levels[2].lastMetAt", nullValue())
                .body("missing", hasSize(2))
                .body("missing[0]", equalTo("Nobody among the managers is known yet."))
                .body("missing[1]", containsString("no one-to-one was held"));
    }

    @Test
    void a_meeting_that_its_author_keeps_is_known_to_the_author_alone() {
        String organisation = organisation("Met in confidence");
        met(person("Sample Confidant", organisation, "manager"), "author");
        String path = "/organisations/" + organisation + "/contact-depth";

        As.user("organiser").get(path).then().body("levels[1].lastMetAt", equalTo("2026-01-05T10:00:00Z"));
        As.user("lead").get(path).then().statusCode(200).body("levels[1].lastMetAt", nullValue());
        As.user("admin").get(path).then().statusCode(200).body("levels[1].lastMetAt", nullValue());
    }
}
