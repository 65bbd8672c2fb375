package org.firstmile.people;

import static org.firstmile.people.PersonRequests.body;
import static org.firstmile.support.ApiTest.CHELMSFORD;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class PeopleTest {
    private static final String LONG_AGO = "2001-01-01";

    @Inject
    People people;

    @Inject
    Sql sql;

    private static Map<String, Object> at(String organisation, String level) {
        return new HashMap<>(Map.of("organisationId", organisation, "level", level));
    }

    private static Map<String, Object> until(String day, Map<String, Object> affiliation) {
        affiliation.put("until", day);
        return affiliation;
    }

    @SafeVarargs
    private static Map<String, Object> person(String name, Map<String, Object>... affiliations) {
        Map<String, Object> body = body(name, CITIZENS_ESSEX);
        body.put("affiliations", Arrays.asList(affiliations));
        return body;
    }

    private static String created(Map<String, Object> body) {
        return "/people/"
                + As.post("organiser", "/people", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Test
    void a_person_is_added_whole_and_read_back() {
        Map<String, Object> role = at(SOUTHEND, "trustee");
        role.put("role", "Chair");
        role.put("from", "2024-09-01");
        Map<String, Object> body = person("Sample Whole", role, until(LONG_AGO, at(YMCA, "frontline")));
        body.put("email", "whole@example.org");
        body.put("phone", "01632 960001");

        Response answer = As.post("organiser", "/people", body);

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/people/"))
                .header("ETag", startsWith("\"0-"))
                .body("sample", is(false))
                .body("chapter.name", equalTo("Citizens Essex"))
                .body("affiliations.organisation.name", contains("Southend Community Sponsorship", "YMCA Essex"))
                .body("affiliations.level", contains("trustee", "frontline"))
                .body("affiliations.current", contains(true, false))
                .body("affiliations[0].role", equalTo("Chair"))
                .body("affiliations[0].from", equalTo("2024-09-01"))
                .body("can", contains("edit", "archive"));
        String path = "/people/" + answer.path("id");
        assertEquals(answer.header("ETag"), As.etag("organiser", path), "what was answered is what is kept");
        As.user("organiser")
                .get(path)
                .then()
                .body("email", equalTo("whole@example.org"))
                .body("phone", equalTo("01632 960001"));
    }

    @Test
    void a_partner_reads_those_who_are_at_its_organisations_now() {
        Map<String, Object> body = person("Sample Partnered", at(YMCA, "manager"), at(SOUTHEND, "frontline"));
        body.put("email", "partnered@example.org");
        String here = created(body);
        String gone = created(person("Sample Gone", until(LONG_AGO, at(SOUTHEND, "manager"))));
        String toCome = created(person("Sample Coming", from("2190-01-01", at(SOUTHEND, "manager"))));

        As.user("partner")
                .get(here)
                .then()
                .statusCode(200)
                .body("email", equalTo("partnered@example.org"))
                .body("affiliations.organisation.id", contains(SOUTHEND))
                .body("can", hasSize(0));
        As.user("partner").get(gone).then().statusCode(404).body("code", equalTo("not-found"));
        As.user("partner").get(toCome).then().statusCode(404);
        As.user("integrator").get(here).then().statusCode(404);
        As.user("organiser2").get(here).then().statusCode(404);
        As.user("partner")
                .queryParam("limit", 100)
                .get("/people")
                .then()
                .body("items.name", hasItem("Sample Partnered"))
                .body("items.name", not(hasItem("Sample Gone")))
                .body("items.name", not(hasItem("Sample Coming")))
                .body("items.find{it.name=='Sample Partnered'}.affiliations.organisation.id", contains(SOUTHEND));

        As.step("organiser", here, "archive").then().statusCode(200);
        As.user("partner").get(here).then().statusCode(404);
        As.user("partner").queryParam("archived", true).get("/people").then().body("items", hasSize(0));
    }

    private static Map<String, Object> from(String day, Map<String, Object> affiliation) {
        affiliation.put("from", day);
        return affiliation;
    }

    @Test
    void a_partner_learns_of_no_other_affiliation_by_searching() {
        created(person("Sample Twoplaces", at(SOUTHEND, "frontline"), at(UNLISTED, "trustee")));

        As.user("partner").queryParam("q", "Unlisted").get("/people").then().body("items", hasSize(0));
        As.user("partner")
                .queryParam("organisationId", UNLISTED)
                .get("/people")
                .then()
                .body("items", hasSize(0));
        As.user("organiser")
                .queryParam("q", "Unlisted")
                .get("/people")
                .then()
                .body("items.name", hasItem("Sample Twoplaces"));
        As.user("organiser")
                .queryParam("organisationId", UNLISTED)
                .get("/people")
                .then()
                .body("items.name", hasItem("Sample Twoplaces"));
        As.user("partner")
                .queryParam("q", "southend")
                .queryParam("limit", 100)
                .get("/people")
                .then()
                .body("items.name", hasItem("Sample Twoplaces"));
    }

    @Test
    void search_finds_by_name_with_a_slip_and_by_organisation() {
        created(person("Bronwen Quillfeather", at(YMCA, "manager")));

        for (String words : List.of("quillfeath", "BRONWEN", "quilfeather")) {
            As.user("organiser")
                    .queryParam("q", words)
                    .get("/people")
                    .then()
                    .body("items.name", hasItem("Bronwen Quillfeather"));
        }
        As.user("organiser")
                .queryParam("q", "ymca")
                .queryParam("limit", 100)
                .get("/people")
                .then()
                .body("items.name", hasItem("Bronwen Quillfeather"));
        for (String letters : List.of("q", "Qu", "br")) {
            As.user("organiser")
                    .queryParam("q", letters)
                    .queryParam("limit", 100)
                    .get("/people")
                    .then()
                    .body("items.name", hasItem("Bronwen Quillfeather"));
        }
        As.user("organiser")
                .queryParam("q", "ui")
                .get("/people")
                .then()
                .body("items.name", not(hasItem("Bronwen Quillfeather")));
        As.user("organiser").queryParam("q", "%").get("/people").then().body("items", hasSize(0));
        As.user("organiser2")
                .queryParam("q", "quillfeather")
                .get("/people")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_list_shows_the_roles_of_today_and_a_chapter_holds_those_below() {
        Map<String, Object> body =
                person("Sample Below", at(SOUTHEND, "frontline"), until(LONG_AGO, at(YMCA, "frontline")));
        body.put("chapterId", CHELMSFORD);
        created(body);

        As.user("organiser")
                .queryParam("chapterId", CITIZENS_ESSEX)
                .queryParam("q", "Sample Below")
                .get("/people")
                .then()
                .body("items[0].name", equalTo("Sample Below"))
                .body("items[0].affiliations.organisation.id", contains(SOUTHEND));
        As.user("organiser")
                .queryParam("organisationId", YMCA)
                .queryParam("limit", 100)
                .get("/people")
                .then()
                .body("items.name", not(hasItem("Sample Below")));
        As.user("lead")
                .queryParam("chapterId", VOSCUR)
                .get("/people")
                .then()
                .body("items.name", not(hasItem("Sample Below")));
    }

    @Test
    void paging_walks_through_everyone_once() {
        for (int i = 0; i < 5; i++) {
            created(person("Zzpaging " + i));
        }
        for (String sort : List.of("name", "-updatedAt")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                var request = As.user("organiser")
                        .queryParam("q", "zzpaging")
                        .queryParam("limit", 2)
                        .queryParam("sort", sort);
                Response page = (after == null ? request : request.queryParam("after", after)).get("/people");
                page.then().statusCode(200);
                seen.addAll(page.<List<String>>path("items.id"));
                after = page.path("next");
            } while (after != null);
            assertEquals(5, seen.size(), sort);
            assertEquals(5, seen.stream().distinct().count(), sort);
        }
    }

    @Test
    void a_change_replaces_everything_and_needs_the_version_that_was_read() {
        String path = created(person("Sample Before", at(SOUTHEND, "frontline"), at(YMCA, "manager")));
        String etag = As.etag("organiser", path);
        Map<String, Object> body = person("Sample After", at(YMCA, "trustee"));

        As.user("organiser")
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(428);
        As.put("organiser", path, path, body)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("name", equalTo("Sample After"))
                .body("affiliations.level", contains("trustee"));
        As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
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
    void an_affiliation_alone_makes_a_new_version() {
        String path = created(person("Sample Sameself", at(SOUTHEND, "frontline")));
        String before = As.etag("organiser", path);

        As.put("organiser", path, path, person("Sample Sameself", at(SOUTHEND, "manager")))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(before)))
                .header("ETag", startsWith("\"1-"));
    }

    @Test
    void an_archived_person_leaves_the_lists_and_can_come_back() {
        String path = created(person("Sample Archived"));

        As.step("organiser", path, "archive")
                .then()
                .statusCode(200)
                .body("archivedAt", notNullValue())
                .body("can", contains("restore"));
        find("Sample Archived", false).body("items.name", not(hasItem("Sample Archived")));
        find("Sample Archived", true).body("items.name", hasItem("Sample Archived"));
        As.put("organiser", path, path, person("Changed"))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
        As.step("organiser", path, "archive").then().statusCode(409);
        As.user("organiser")
                .header("If-Match", As.etag("organiser", path))
                .delete(path + "/archive")
                .then()
                .statusCode(200)
                .body("archivedAt", nullValue());
        As.user("organiser")
                .header("If-Match", As.etag("organiser", path))
                .delete(path + "/archive")
                .then()
                .statusCode(409);
    }

    private static ValidatableResponse find(String words, boolean archived) {
        return As.user("organiser")
                .queryParam("q", words)
                .queryParam("archived", archived)
                .get("/people")
                .then()
                .statusCode(200);
    }

    @Test
    void a_repeated_create_happens_once() {
        String key = UUID.randomUUID().toString();
        Response first = createWith(key, person("Sample Once"));
        Response second = createWith(key, person("Sample Once"));
        second.then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .header("ETag", equalTo(first.header("ETag")));
        createWith(key, person("Sample Twice")).then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    }

    private static Response createWith(String key, Map<String, Object> body) {
        return As.user("organiser")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/people");
    }

    @Test
    void only_the_program_marks_a_sample_and_the_mark_stays() {
        PersonView sample = people.createSample(
                Caller.SYSTEM, new NewPerson("Sample Marked", UUID.fromString(CITIZENS_ESSEX), null, null, List.of()));
        assertTrue(sample.sample());
        PersonView changed = people.change(
                Caller.SYSTEM,
                sample.id(),
                IfMatch.ANY,
                new NewPerson("Sample Remarked", UUID.fromString(CITIZENS_ESSEX), null, null, null));
        assertTrue(changed.sample());
        Map<String, Object> claimed = person("Sample Claimed");
        claimed.put("sample", true);
        As.post("organiser", "/people", claimed).then().statusCode(400).body("errors[0].pointer", equalTo("#/sample"));
    }

    @Test
    void the_trail_tells_of_a_change_without_naming_anyone() {
        Map<String, Object> body = person("Sample Trailwright");
        body.put("email", "trailwright@example.org");
        String path = created(body);

        String entries = sql.list(
                        "select actor || action || details::text as entry from audit_entry where subject_id = ?::uuid"
                                + " union all select type || payload::text from outbox_event where subject_id = ?::uuid",
                        row -> row.getString("entry"),
                        id(path),
                        id(path))
                .toString();
        assertTrue(entries.contains("organiserperson.created"), entries);
        assertTrue(entries.contains("PersonChanged"), entries);
        assertFalse(entries.toLowerCase(java.util.Locale.UK).contains("trailwright"), entries);
    }

    private static ValidatableResponse refused(String user, Map<String, Object> body) {
        return As.post(user, "/people", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("validation-failed"));
    }

    @Test
    void what_cannot_be_is_refused_and_the_field_is_named() {
        refused("organiser", body("Sample", VOSCUR)).body("errors.pointer", contains("#/chapterId"));
        refused("lead", body("Sample", UUID.randomUUID().toString())).body("errors.pointer", contains("#/chapterId"));
        refused("organiser", body(" ", CITIZENS_ESSEX)).body("errors.pointer", contains("#/name"));
        refused("organiser", body("x".repeat(201), CITIZENS_ESSEX)).body("errors.pointer", contains("#/name"));
        refused("organiser", body("a\u0000b", CITIZENS_ESSEX)).body("errors.pointer", contains("#/name"));
        refused("organiser2", elsewhere(at(UNLISTED, "manager")))
                .body("errors.pointer", contains("#/affiliations/0/organisationId"));
        refused(
                        "organiser",
                        person(
                                "Sample",
                                at(YMCA, "manager"),
                                at(UUID.randomUUID().toString(), "manager")))
                .body("errors.pointer", contains("#/affiliations/1/organisationId"));
        refused("organiser", person("Sample", at(YMCA, "boss")))
                .body("errors.pointer", contains("#/affiliations/0/level"))
                .body("errors[0].detail", containsString("frontline, manager, trustee"));
        refused("organiser", person("Sample", new HashMap<>()))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("#/affiliations/0/level", "#/affiliations/0/organisationId"));
        refused("organiser", person("Sample", until(LONG_AGO, from("2020-01-01", at(YMCA, "manager")))))
                .body("errors.pointer", contains("#/affiliations/0/until"));
        refused("organiser", person("Sample", from("+999999999-01-01", at(YMCA, "manager"))))
                .body("errors.pointer", contains("#/affiliations/0/from"));
        refused("organiser", person("Sample", from("yesterday", at(YMCA, "manager"))))
                .body("errors.pointer", contains("#/affiliations/0/from"));
        refused("organiser", person("Sample", (Map<String, Object>) null))
                .body("errors.pointer", contains("#/affiliations/0"));
        Map<String, Object> body = person("Sample");
        body.put("email", "nobody");
        body.put("phone", "ring me");
        refused("organiser", body).body("errors.pointer", contains("#/email", "#/phone"));
    }

    private static Map<String, Object> elsewhere(Map<String, Object> affiliation) {
        Map<String, Object> body = person("Sample", affiliation);
        body.put("chapterId", VOSCUR);
        return body;
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "after, nonsense",
        "sort, colour",
        "organisationId, 12",
        "chapterId, essex",
        "archived, perhaps"
    })
    void a_bad_parameter_is_named(String name, String value) {
        As.user("organiser")
                .queryParam(name, value)
                .get("/people")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void an_id_that_is_none_or_is_unknown() {
        As.user("organiser").get("/people/12").then().statusCode(400);
        As.user("organiser").get("/people/" + UUID.randomUUID()).then().statusCode(404);
        As.user("organiser")
                .header("If-Match", "\"0\"")
                .post("/people/" + UUID.randomUUID() + "/archive")
                .then()
                .statusCode(404);
    }

    @Test
    void a_day_counts_to_its_end() {
        String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();
        String path = created(person("Sample Lastday", from(today, until(today, at(SOUTHEND, "manager")))));
        As.user("partner").get(path).then().statusCode(200);
    }
}
