package org.firstmile.organisations;

import static org.firstmile.support.ApiTest.CHELMSFORD;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

@ApiTest
class OrganisationsTest {

    private static Map<String, Object> organisation(String name) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "kinds",
                List.of("charity"),
                "chapterId",
                CITIZENS_ESSEX,
                "status",
                "member",
                "listed",
                true));
    }

    private static String created(Map<String, Object> body) {
        return "/organisations/"
                + As.post("organiser", "/organisations", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    @Test
    void a_name_shows_something_and_turns_nothing_around() {
        for (String name : List.of("\u200b", "\ufeff", " \u00a0 ", "\u202e\u202devil", "Food \u2066bank")) {
            As.post("organiser", "/organisations", organisation(name))
                    .then()
                    .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                    .body("errors.pointer", hasItem("#/name"));
        }
        As.post("organiser", "/organisations", organisation("Dŵr i Bawb – «été» 食"))
                .then()
                .statusCode(201);
    }

    @Test
    void the_parts_of_an_organisation_are_listed_for_those_who_see_the_whole() {
        Map<String, Object> whole = organisation("Hidden whole");
        whole.put("listed", false);
        String hidden = created(whole).substring("/organisations/".length());
        Map<String, Object> part = organisation("Listed part");
        part.put("parentId", hidden);
        created(part);

        As.user("organiser").get("/organisations?parentId=" + hidden).then().body("items", hasSize(1));
        As.nobody().get("/organisations?parentId=" + hidden).then().body("items", hasSize(0));
        As.user("organiser2").get("/organisations?parentId=" + hidden).then().body("items", hasSize(0));
    }

    @Test
    void a_parent_that_the_editor_is_not_shown_stays() {
        Map<String, Object> whole = organisation("Hidden whole elsewhere");
        whole.put("listed", false);
        whole.put("chapterId", VOSCUR);
        String hidden = As.post("organiser2", "/organisations", whole).path("id");
        Map<String, Object> part = organisation("Part of what is hidden");
        part.put("parentId", hidden);
        String path =
                "/organisations/" + As.post("admin", "/organisations", part).path("id");

        As.user("organiser").get(path).then().body("parent", nullValue());
        part.remove("parentId");
        As.put("organiser", path, path, part).then().statusCode(200).body("parent", nullValue());
        As.user("admin").get(path).then().body("parent.id", equalTo(hidden));
        As.put("admin", path, path, part).then().statusCode(200);
        As.user("admin").get(path).then().body("parent", nullValue());
    }

    @Test
    void of_many_who_take_one_number_at_once_one_gets_it_and_the_others_learn_nothing_of_the_inside() throws Exception {
        List<Callable<Response>> creates = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Map<String, Object> body = organisation("Racer " + i);
            body.put("identifiers", List.of(Map.of("scheme", "GB-CHC", "identifier", "7654321", "preferred", true)));
            creates.add(() -> As.post("organiser", "/organisations", body));
        }
        try (ExecutorService all = Executors.newFixedThreadPool(creates.size())) {
            List<Response> answers =
                    all.invokeAll(creates).stream().map(Future::resultNow).toList();
            assertEquals(
                    List.of(201, 409, 409, 409, 409, 409),
                    answers.stream().map(Response::statusCode).sorted().toList());
            answers.forEach(answer -> assertFalse(answer.asString().contains("organisation_identifier")));
        }
    }

    @Test
    void an_organisation_is_created_whole_and_read_back() {
        Map<String, Object> body = organisation("St Sample's Hall");
        body.put("description", "Meals and a warm room.");
        body.put("website", "https://hall.example.org");
        body.put("email", "hello@hall.example.org");
        body.put("identifiers", List.of(Map.of("scheme", "GB-CHC", "identifier", "1107264", "preferred", true)));
        body.put(
                "address",
                Map.of(
                        "lines",
                        List.of("1 Sample Street"),
                        "town",
                        "Chelmsford",
                        "postcode",
                        "cm11qh",
                        "latitude",
                        51.7,
                        "longitude",
                        0.47));
        body.put("tags", List.of("Food", "food", "Warm room"));

        Response answer = As.post("organiser", "/organisations", body);

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/organisations/"))
                .header("ETag", startsWith("\"0-"))
                .header("X-Request-Id", notNullValue())
                .body("name", equalTo("St Sample's Hall"))
                .body("kinds", contains("charity"))
                .body("chapter.name", equalTo("Citizens Essex"))
                .body("address.postcode", equalTo("CM1 1QH"))
                .body("identifiers[0].scheme", equalTo("GB-CHC"))
                .body("tags", contains("food", "warm room"))
                .body("full", is(true))
                .body("can", hasItems("edit", "confirm", "archive", "change-status"));
        As.user("organiser")
                .get("/organisations/" + answer.path("id"))
                .then()
                .statusCode(200)
                .body("description", equalTo("Meals and a warm room."));
    }

    @Test
    void the_public_sees_the_public_part_only() {
        Map<String, Object> body = organisation("Public Part");
        body.put("email", "private@public.example.org");
        String path = created(body);

        As.nobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("name", equalTo("Public Part"))
                .body("full", is(false))
                .body("email", nullValue())
                .body("status", nullValue())
                .body("listed", nullValue())
                .body("can", hasSize(0));
        As.nobody().get("/organisations/" + UNLISTED).then().statusCode(404).body("code", equalTo("not-found"));
        As.user("partner").get("/organisations/" + UNLISTED).then().statusCode(404);
        As.user("organiser2").get("/organisations/" + UNLISTED).then().statusCode(404);
        As.user("organiser").get("/organisations/" + UNLISTED).then().statusCode(200);
    }

    @Test
    void lists_hold_what_the_caller_may_see() {
        As.nobody()
                .queryParam("q", "Unlisted Prospect")
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items.name", not(hasItem("Unlisted Prospect")));
        As.user("organiser")
                .queryParam("q", "unlisted prospct")
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items.name", hasItem("Unlisted Prospect"));
        As.user("partner")
                .queryParam("mine", true)
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(SOUTHEND))
                .body("items.id", not(hasItem(YMCA)))
                .body("items.status", everyItem(equalTo("member")));
        As.user("organiser2")
                .queryParam("status", "member")
                .get("/organisations")
                .then()
                .statusCode(200)
                .body("items.chapter.id", everyItem(equalTo(VOSCUR)));
    }

    @Test
    void paging_walks_through_every_organisation_once() {
        for (int i = 0; i < 5; i++) {
            created(withTag("Paging " + i, "paging-test"));
        }
        for (String sort : List.of("name", "-updatedAt", "lastConfirmedAt")) {
            List<String> seen = new java.util.ArrayList<>();
            String after = null;
            do {
                var request = As.nobody()
                        .queryParam("tag", "paging-test")
                        .queryParam("limit", 2)
                        .queryParam("sort", sort);
                Response page = (after == null ? request : request.queryParam("after", after)).get("/organisations");
                page.then().statusCode(200);
                seen.addAll(page.<List<String>>path("items.id"));
                after = page.path("next");
                if (after != null) {
                    page.then().header("Link", containsString("rel=\"next\""));
                }
            } while (after != null);
            org.junit.jupiter.api.Assertions.assertEquals(5, seen.size(), sort);
            org.junit.jupiter.api.Assertions.assertEquals(
                    5, seen.stream().distinct().count(), sort);
        }
    }

    private static Map<String, Object> withTag(String name, String tag) {
        Map<String, Object> body = organisation(name);
        body.put("tags", List.of(tag));
        return body;
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String path = created(organisation("Versioned"));
        Map<String, Object> body = organisation("Versioned again");

        As.user("organiser")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(428)
                .body("code", equalTo("precondition-required"));
        String etag = As.etag("organiser", path);
        As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("name", equalTo("Versioned again"));
        As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path)
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", "W/" + As.etag("organiser", path))
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        As.user("organiser")
                .header("If-None-Match", As.etag("organiser", path))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void a_repeated_create_happens_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = organisation("Only Once");
        Response first = As.user("organiser")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "\"" + key + "\"")
                .body(body)
                .post("/organisations");
        Response second = As.user("organiser")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/organisations");

        first.then().statusCode(201);
        second.then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .header("ETag", equalTo(first.header("ETag")));
        As.user("organiser")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(organisation("Another"))
                .post("/organisations")
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void staff_of_another_chapter_cannot_change_it() {
        String path = created(organisation("Essex only"));
        As.put("organiser2", path, path, organisation("Taken over"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        As.post("organiser", "/organisations", withChapter(VOSCUR))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/chapterId"));
        As.post("organiser", "/organisations", withChapter(CHELMSFORD)).then().statusCode(201);
    }

    private static Map<String, Object> withChapter(String chapter) {
        Map<String, Object> body = organisation("In some chapter");
        body.put("chapterId", chapter);
        return body;
    }

    @Test
    void a_partner_keeps_its_own_entry_right_but_not_its_standing() {
        String path = "/organisations/" + SOUTHEND;
        Map<String, Object> body = organisation("Southend Community Sponsorship");
        body.put("kinds", List.of("community-group"));
        body.put("description", "We welcome families.");

        As.put("partner", path, path, body).then().statusCode(200).body("description", equalTo("We welcome families."));
        body.put("status", "strategic-partner");
        As.put("partner", path, path, body).then().statusCode(422).body("errors[0].pointer", equalTo("#/status"));
        As.put("partner2", path, path, body).then().statusCode(403);
        As.step("partner", path, "confirmation")
                .then()
                .statusCode(200)
                .body("lastConfirmed.by", equalTo("Sample partner"));
        As.nobody().get(path).then().body("lastConfirmed.at", notNullValue()).body("lastConfirmed.by", nullValue());
    }

    @Test
    void an_archived_organisation_leaves_the_lists_and_can_come_back() {
        String path = created(withTag("Archived", "archive-test"));

        As.step("organiser", path, "archive")
                .then()
                .statusCode(200)
                .body("archivedAt", notNullValue())
                .body("can", contains("restore"));
        As.nobody().get(path).then().statusCode(404);
        As.user("organiser")
                .queryParam("tag", "archive-test")
                .get("/organisations")
                .then()
                .body("items", hasSize(0));
        As.user("organiser")
                .queryParam("tag", "archive-test")
                .queryParam("archived", true)
                .get("/organisations")
                .then()
                .body("items", hasSize(1));
        As.step("organiser", path, "archive").then().statusCode(409).body("code", equalTo("wrong-state"));
        As.user("organiser")
                .header("If-Match", As.etag("organiser", path))
                .delete(path + "/archive")
                .then()
                .statusCode(200)
                .body("archivedAt", nullValue());
    }

    @Test
    void an_identifier_belongs_to_one_organisation() {
        Map<String, Object> body = organisation("First holder");
        body.put("identifiers", List.of(Map.of("scheme", "GB-COH", "identifier", "09506232", "preferred", false)));
        created(body);
        body.put("name", "Second holder");
        As.post("organiser", "/organisations", body)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("#/identifiers/0"));
    }

    @Test
    void identifiers_change_places() {
        Map<String, Object> body = organisation("Two numbers");
        Map<String, Object> charity = Map.of("scheme", "GB-CHC", "identifier", "1122334", "preferred", true);
        Map<String, Object> company = Map.of("scheme", "GB-COH", "identifier", "01122334", "preferred", false);
        body.put("identifiers", List.of(charity, company));
        String path = created(body);
        body.put("identifiers", List.of(company, charity));
        As.put("organiser", path, path, body)
                .then()
                .statusCode(200)
                .body("identifiers.identifier", equalTo(List.of("01122334", "1122334")));
        As.user("organiser").get(path).then().body("identifiers.identifier", equalTo(List.of("01122334", "1122334")));
        body.put("identifiers", List.of(charity, charity));
        As.put("organiser", path, path, body).then().statusCode(422);
        As.user("organiser").get(path).then().body("identifiers.size()", equalTo(2));
    }

    @Test
    void an_organisation_cannot_be_below_itself() {
        String trust = created(organisation("Trust"));
        Map<String, Object> school = organisation("School");
        school.put("parentId", trust.substring(trust.lastIndexOf('/') + 1));
        String path = created(school);
        As.user("organiser").get(trust).then().body("children.name", contains("School"));

        Map<String, Object> body = organisation("Trust");
        body.put("parentId", path.substring(path.lastIndexOf('/') + 1));
        As.put("organiser", trust, trust, body).then().statusCode(422).body("errors[0].pointer", equalTo("#/parentId"));
    }

    @Test
    void a_name_stands_on_one_line() {
        for (String name : List.of("Two\r\nlines", "Two\u2028lines", "Two\u0085lines", "A\tgap")) {
            Map<String, Object> body = organisation("One line");
            body.put("name", name);
            As.post("organiser", "/organisations", body)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/name"))
                    .body("errors[0].detail", equalTo("Enter the name on one line"));
        }
    }

    @Test
    void a_number_is_not_the_preferred_one_where_nothing_says_so() {
        Map<String, Object> body = organisation("Numbered plainly");
        body.put("identifiers", List.of(Map.of("scheme", "GB-COH", "identifier", "09506299")));
        As.post("organiser", "/organisations", body)
                .then()
                .statusCode(201)
                .body("identifiers[0].preferred", equalTo(false));
    }
}
