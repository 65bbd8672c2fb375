package org.firstmile.vacancies;

import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.vacancies.Adverts.tomorrow;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class VacancyImportsTest {
    @Inject
    Sql sql;

    private static ValidatableResponse refused(Map<String, Object> body) {
        return As.post("hiring", "/vacancies/imports", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
    }

    @Test
    void a_text_becomes_a_draft_with_the_line_of_each_field() {
        Response made = As.post("hiring", "/vacancies/imports", Imports.body("\uFEFF\r\n\r\n" + Imports.SHORT));
        made.then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("title", equalTo("Community Food Organiser"))
                .body("kind", equalTo("job"))
                .body("terms.fullTimeHoursPerWeek", equalTo(37.5f))
                .body("terms.proRata.amount", equalTo("16000.00"))
                .body("deadline", nullValue())
                .body("criteria.level", contains("essential", "desirable"))
                .body("missing.pointer", contains("#/deadline"));

        As.user("organiser")
                .get("/vacancies/" + made.path("id") + "/import")
                .then()
                .statusCode(200)
                .body("sources.find { it.pointer == '#/title' }.line", equalTo(3))
                .body("sources.find { it.pointer == '#/hours' }.text", equalTo("Hours: 20 hours per week"))
                .body("choices.pointer", contains("#/deadline"))
                .body("choices[0].options.line", contains(9, 10))
                .body("choices[0].options.deadline.at", contains("2031-03-03T09:00:00Z", "2031-03-03T17:00:00Z"))
                .body("unrecognised", hasSize(0));
    }

    @Test
    void nothing_is_published_until_a_person_has_chosen_the_deadline() {
        String path = Imports.draft(Imports.SHORT);
        As.step("hiring", path, "publication").then().statusCode(422).body("errors.pointer", contains("#/deadline"));

        Map<String, Object> chosen = Edits.of(path);
        chosen.put("deadline", Map.of("at", tomorrow().toString(), "zone", "Europe/London"));
        As.put("hiring", path, path, chosen).then().statusCode(200);
        As.step("hiring", path, "publication").then().statusCode(200).body("status", equalTo("published"));
        As.user("hiring").get(path + "/import").then().statusCode(200).body("choices", hasSize(1));
        As.nobody().get(path + "/import").then().statusCode(401);
    }

    @Test
    void an_import_that_is_sent_twice_is_made_once() {
        String key = UUID.randomUUID().toString();
        List<String> ids = Stream.of(1, 2)
                .map(time -> As.user("hiring")
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(Imports.body(Imports.SHORT))
                        .post("/vacancies/imports")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.getFirst(), ids.getLast());
        As.user("hiring")
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body(Imports.body("Another advert"))
                .post("/vacancies/imports")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void the_trail_says_who_made_the_draft() {
        String path = Imports.draft(Imports.SHORT);
        assertEquals(
                List.of("vacancy.created"),
                sql.list(
                        "select action from audit_entry where subject_id = ?",
                        row -> row.getString("action"),
                        UUID.fromString(Adverts.id(path))));
    }

    @Test
    void a_text_without_a_word_is_refused_by_its_field() {
        for (String nothing : List.of("", "   \r\n\t ", "\u0000\u0001\u202E\uFEFF", "- - -\n* *\n", "x")) {
            refused(Imports.body(nothing)).body("errors.pointer", contains("#/text"));
        }
        Map<String, Object> absent = Imports.body("text");
        absent.remove("text");
        refused(absent).body("errors.pointer", contains("#/text"));
        absent.put("text", 12);
        refused(absent).body("errors.pointer", contains("#/text"));
    }

    @Test
    void a_text_has_a_length() {
        refused(Imports.body("a".repeat(100_001)))
                .body("errors.pointer", contains("#/text"))
                .body("errors[0].detail", containsString("100,000 characters"));
        refused(Imports.body("abc\n".repeat(5_001)))
                .body("errors.pointer", contains("#/text"))
                .body("errors[0].detail", containsString("5,000 lines"));
        String path = Imports.draft("word ".repeat(20_000));
        As.user("hiring").get(path).then().body("title", equalTo("Untitled advert"));
        As.user("hiring")
                .get(path + "/import")
                .then()
                .body("unrecognised", hasSize(1))
                .body("unrecognised[0].text.length()", lessThanOrEqualTo(2000));
    }

    @Test
    void what_nobody_can_see_is_no_obstacle() {
        String path = Imports.draft(
                "\uFEFFAllotment \u0000Organiser\u200B\r\n\r\nLocation:\u00A0Essex\u202E\r\nTeam: Allotments\f\r\n");
        As.user("hiring")
                .get(path)
                .then()
                .body("title", equalTo("Allotment Organiser"))
                .body("location.description", equalTo("Essex"))
                .body("team", equalTo("Allotments"));
    }

    @Test
    void the_place_is_checked_as_for_any_draft() {
        Map<String, Object> body = Imports.body(Imports.SHORT);
        body.put("chapterId", UUID.randomUUID().toString());
        refused(body).body("errors.pointer", contains("#/chapterId"));
        body = Imports.body(Imports.SHORT);
        body.put("organisationId", UUID.randomUUID().toString());
        refused(body).body("errors.pointer", contains("#/organisationId"));
        body = new HashMap<>(Collections.singletonMap("text", "Organiser"));
        refused(body).body("errors.pointer", hasItems("#/chapterId", "#/organisationId"));
        body = Imports.body(Imports.SHORT);
        body.put("organisationId", UNLISTED);
        As.post("hiring", "/vacancies/imports", body).then().statusCode(201);
    }

    @Test
    void the_kind_can_be_said() {
        Map<String, Object> body = Imports.body("Neighbour of the day");
        body.put("kind", "volunteer");
        As.post("hiring", "/vacancies/imports", body).then().statusCode(201).body("kind", equalTo("volunteer"));
        body.put("kind", "castle");
        refused(body).body("errors.pointer", contains("#/kind"));
    }

    @Test
    void a_draft_that_was_typed_has_no_import() {
        String typed = Adverts.draft(Adverts.organiser());
        As.user("hiring").get(typed + "/import").then().statusCode(404);
        As.user("organiser2")
                .get(Imports.draft(Imports.SHORT) + "/import")
                .then()
                .statusCode(404);
    }

    @Test
    void an_import_that_was_seen_is_not_sent_again() {
        String path = Imports.draft(Imports.SHORT) + "/import";
        String etag = As.etag("hiring", path);
        As.user("hiring").header("If-None-Match", etag).get(path).then().statusCode(304);
    }

    @Test
    void a_draft_with_more_than_lists_hold_is_full_and_says_what_is_left() {
        String path = Imports.draft("Perks\n\n" + "- Fruit every day\n".repeat(50) + "\nQuestions\n\n"
                + "- Why would that be?\n".repeat(25));
        As.user("hiring")
                .get(path)
                .then()
                .body("advert.perks", hasSize(40))
                .body("questions", hasSize(20))
                .body("title", equalTo("Untitled advert"));
        As.user("hiring")
                .get(path + "/import")
                .then()
                .body("unrecognised", hasSize(15))
                .body(
                        "unrecognised.detail",
                        hasItems("Its list holds no more than 40", "Its list holds no more than 20"));
    }
}
