package org.firstmile.learning;

import static org.firstmile.learning.LearningRequests.created;
import static org.firstmile.learning.LearningRequests.note;
import static org.firstmile.learning.LearningRequests.written;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.firstmile.signposting.SignpostRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class LearningNotesTest {
    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void refused(Map<String, Object> body, String pointer) {
        As.post("partner", "/learning-notes", body).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> body = written("alliance");
        body.put(member, value);
        return body;
    }

    @Test
    void a_public_note_is_read_without_signing_in_and_one_for_the_alliance_is_not() {
        String open = note("public");
        String ours = note("alliance");
        As.nobody()
                .get(open)
                .then()
                .statusCode(200)
                .body("organisation.name", equalTo("Southend Community Sponsorship"))
                .body("themes.name", contains("Belonging"))
                .body("resources.url", contains("https://guide.example/tea"))
                .body("can", hasSize(0));
        As.nobody().get(ours).then().statusCode(404);
        As.user("reviewer").get(ours).then().statusCode(404);
        As.user("partner2").get(ours).then().statusCode(200);
        As.nobody()
                .queryParam("limit", 100)
                .get("/learning-notes")
                .then()
                .body("items.visibility", everyItem(equalTo("public")))
                .body("items.id", hasItem(id(open)));
    }

    @Test
    void a_note_is_found_by_its_words_its_theme_its_town_and_its_organisation() {
        Map<String, Object> body = with("title", "Borrowing a marquee");
        body.put("didNotWork", "Pitching it in the wind");
        body.put("town", "Frinton-on-Sea");
        body.put("themeIds", List.of(SignpostRequests.theme("Arts and sport"), SignpostRequests.theme("Families")));
        String found = id(created("/learning-notes", body));
        for (Map<String, String> wanted : List.of(
                Map.of("q", "marquees wind"),
                Map.of("q", "marquee", "town", "frinton"),
                Map.of("themeId", SignpostRequests.theme("Families"), "organisationId", SOUTHEND, "q", "pitch"))) {
            As.user("partner")
                    .queryParams(wanted)
                    .get("/learning-notes")
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(found));
        }
        As.user("partner")
                .queryParam("q", "quicksilver")
                .get("/learning-notes")
                .then()
                .body("items", hasSize(0));
        As.user("partner")
                .queryParam("q", "' | & ! (")
                .get("/learning-notes")
                .then()
                .statusCode(200);
    }

    @Test
    void staff_take_a_note_back_and_only_staff_make_it_public_again() {
        String path = note("public");
        As.user("partner").get(path).then().body("can", contains("edit", "archive"));
        As.user("organiser").get(path).then().body("can", contains("edit", "take-back", "archive"));
        As.step("organiser", path, "taking-back")
                .then()
                .statusCode(200)
                .body("visibility", equalTo("alliance"))
                .body("takenBackAt", notNullValue());
        As.nobody().get(path).then().statusCode(404);
        As.step("organiser", path, "taking-back").then().statusCode(409);
        As.put("partner", path, path, written("public"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/visibility"));
        As.put("partner", path, path, written("alliance")).then().statusCode(200);
        As.put("organiser", path, path, written("public"))
                .then()
                .statusCode(200)
                .body("takenBackAt", nullValue());
        As.nobody().get(path).then().statusCode(200);
    }

    @Test
    void an_archived_note_is_read_by_who_writes_there_and_restored_by_staff() {
        String path = note("public");
        As.step("partner", path, "archive").then().statusCode(200);
        As.nobody().get(path).then().statusCode(404);
        As.user("partner2").get(path).then().statusCode(404);
        As.user("partner").get(path).then().statusCode(200).body("can", hasSize(0));
        As.user("partner")
                .queryParam("archived", true)
                .queryParam("limit", 100)
                .get("/learning-notes")
                .then()
                .body("items.id", hasItem(id(path)));
        As.put("organiser", path, path, written("public")).then().statusCode(409);
        As.user("organiser")
                .header("If-Match", As.etag("organiser", path))
                .delete(path + "/archive")
                .then()
                .statusCode(200)
                .body("archivedAt", nullValue());
    }

    @Test
    void a_note_of_an_organisation_that_one_does_not_see_is_not_there() {
        String path = created("/learning-notes", with("organisationId", UNLISTED));
        As.user("partner").get(path).then().statusCode(404);
        As.user("partner")
                .queryParam("limit", 100)
                .get("/learning-notes")
                .then()
                .body("items.id", not(hasItem(id(path))));
        As.user("organiser").get(path).then().statusCode(200);
    }

    @Test
    void staff_write_for_a_chapter_that_they_look_after() {
        Map<String, Object> body = written("public");
        body.remove("organisationId");
        body.put("chapterId", CITIZENS_ESSEX);
        As.post("organiser", "/learning-notes", body)
                .then()
                .statusCode(201)
                .body("chapter.name", equalTo("Citizens Essex"))
                .body("organisation", nullValue());
        body.put("chapterId", VOSCUR);
        As.post("organiser", "/learning-notes", body).then().statusCode(422);
        refused(body, "#/chapterId");
        body.remove("chapterId");
        refused(body, "#/organisationId");
    }

    @Test
    void what_cannot_be_is_refused_at_its_field_and_markup_stays_text() {
        refused(with("themeIds", List.of()), "#/themeIds");
        refused(with("themeIds", Collections.nCopies(10_000, SOUTHEND)), "#/themeIds");
        refused(with("themeIds", List.of(SOUTHEND)), "#/themeIds/0");
        for (String url : List.of(
                "javascript:alert(1)",
                "http://guide.example/",
                "data:text/html,x",
                "https://nowhere",
                "https://www.gov.uk@evil.example.com/",
                "https://guide.example/<b>")) {
            refused(with("resources", List.of(Map.of("title", "Sample", "url", url))), "#/resources/0/url");
        }
        refused(with("worked", null), "#/worked");
        refused(with("visibility", "everybody"), "#/visibility");
        Map<String, Object> hostile = with("worked", "<script>alert(1)</script>");
        As.user("partner")
                .get(created("/learning-notes", hostile))
                .then()
                .body("worked", equalTo("<script>alert(1)</script>"));
        String path = note("alliance");
        As.user("partner")
                .contentType("application/json")
                .header("If-Match", "\"99\"")
                .body(written("public"))
                .put(path)
                .then()
                .statusCode(412);
        As.put("organiser", path, path, with("organisationId", UNLISTED)).then().statusCode(422);
        As.user("partner").get(path).then().body("sample", is(false));
    }
}
