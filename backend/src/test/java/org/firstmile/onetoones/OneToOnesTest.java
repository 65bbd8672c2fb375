package org.firstmile.onetoones;

import static org.firstmile.onetoones.OneToOneRequests.change;
import static org.firstmile.onetoones.OneToOneRequests.held;
import static org.firstmile.onetoones.OneToOneRequests.person;
import static org.firstmile.support.ApiTest.CHELMSFORD;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.people.PersonRequests;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ApiTest
class OneToOnesTest {

    private static Map<String, Object> meeting() {
        return held(CITIZENS_ESSEX, person("organiser", CITIZENS_ESSEX));
    }

    private static Map<String, Object> planned() {
        Map<String, Object> body = meeting();
        body.put("state", "planned");
        body.put("at", in(Duration.ofDays(1)));
        return body;
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }

    private static String created(String user, Map<String, Object> body) {
        return "/one-to-ones/"
                + As.post(user, "/one-to-ones", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static String created(Map<String, Object> body) {
        return created("organiser", body);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse refused(Map<String, Object> body, String pointer) {
        return As.post("organiser", "/one-to-ones", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer));
    }

    private static ValidatableResponse outcome(String path, Map<String, ?> body) {
        return As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag("organiser", path))
                .body(body)
                .post(path + "/outcome")
                .then();
    }

    @Test
    void one_that_was_held_is_logged_whole_and_read_back() {
        Map<String, Object> body = meeting();
        String person = person("organiser", CITIZENS_ESSEX);
        body.put("people", List.of(Map.of("personId", person, "organisationId", YMCA)));
        body.put("place", "Café at the library");
        body.put("interests", "Night buses");
        body.put("story", "Came here in 1998");
        body.put("concerns", "Rents");
        body.put("reflection", "Ask about the choir");
        body.put("nextStep", Map.of("what", "Send the dates", "by", "2026-12-01"));

        Response answer = As.post("organiser", "/one-to-ones", body);

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/one-to-ones/"))
                .header("ETag", startsWith("\"0-"))
                .body("state", equalTo("held"))
                .body("visibility", equalTo("author"))
                .body("author.name", equalTo("Sample organiser"))
                .body("author.you", is(true))
                .body("chapter.name", equalTo("Citizens Essex"))
                .body("people[0].id", equalTo(person))
                .body("people[0].name", equalTo("Sample Somebody"))
                .body("people[0].organisation.name", equalTo("YMCA Essex"))
                .body("minutes", equalTo(45))
                .body("place", equalTo("Café at the library"))
                .body("nextStep.what", equalTo("Send the dates"))
                .body("nextStep.by", equalTo("2026-12-01"))
                .body("nextStep.done", is(false))
                .body("can", contains("edit", "complete-next-step"));
        String path = "/one-to-ones/" + answer.path("id");
        assertEquals(answer.header("ETag"), As.etag("organiser", path), "what was answered is what is kept");
        As.user("organiser")
                .get(path)
                .then()
                .body("interests", equalTo("Night buses"))
                .body("story", equalTo("Came here in 1998"))
                .body("concerns", equalTo("Rents"))
                .body("reflection", equalTo("Ask about the choir"));
    }

    @Test
    void the_least_that_can_be_logged_is_who_when_and_how_long() {
        created(meeting());
    }

    @Test
    void a_held_one_is_not_ahead_and_a_planned_one_not_behind() {
        Map<String, Object> body = meeting();
        body.put("at", in(Duration.ofHours(1)));
        refused(body, "#/at");
        body.put("at", in(Duration.ofMinutes(5)));
        created(body);

        Map<String, Object> plan = planned();
        plan.put("at", in(Duration.ofDays(-3)));
        refused(plan, "#/at");
        plan.put("at", in(Duration.ofDays(-1)));
        created(plan);
        plan.put("at", in(Duration.ofDays(4 * 366)));
        refused(plan, "#/at");
        plan.put("at", "+999999999-12-31T00:00:00Z");
        refused(plan, "#/at");
        body.put("at", "-999999999-01-01T00:00:00Z");
        refused(body, "#/at");
        body.put("at", "1899-12-31T00:00:00Z");
        refused(body, "#/at");
    }

    @Test
    void a_new_one_is_planned_or_held() {
        for (String state : List.of("cancelled", "no-show")) {
            Map<String, Object> body = meeting();
            body.put("state", state);
            refused(body, "#/state");
        }
        Map<String, Object> body = meeting();
        body.remove("state");
        refused(body, "#/state");
        body.put("state", "HELD");
        refused(body, "#/state");
    }

    @Test
    void a_planned_one_is_held_and_keeps_what_was_planned() {
        Map<String, Object> body = planned();
        body.put("interests", "To ask: the choir");
        body.put("nextStep", Map.of("what", "Prepare"));
        String path = created(body);
        As.user("organiser").get(path).then().body("can", contains("edit", "record-outcome", "complete-next-step"));

        outcome(path, Map.of("state", "held")).statusCode(422).body("errors.pointer", contains("#/at"));
        outcome(
                        path,
                        Map.of(
                                "state",
                                "held",
                                "at",
                                in(Duration.ZERO),
                                "minutes",
                                30,
                                "story",
                                "Told at last",
                                "nextStep",
                                Map.of("what", "Meet again", "by", today().toString())))
                .statusCode(200)
                .body("state", equalTo("held"))
                .body("minutes", equalTo(30))
                .body("interests", equalTo("To ask: the choir"))
                .body("story", equalTo("Told at last"))
                .body("nextStep.what", equalTo("Meet again"))
                .body("reason", nullValue())
                .body("can", contains("edit", "complete-next-step"));
        outcome(path, Map.of("state", "no-show")).statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void a_cancelled_one_says_why_and_nobody_shows_up_before_the_time() {
        String path = created(planned());

        outcome(path, Map.of("state", "cancelled")).statusCode(422).body("errors.pointer", contains("#/reason"));
        outcome(path, Map.of("state", "cancelled", "reason", "  "))
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
        outcome(path, Map.of("state", "planned")).statusCode(422).body("errors.pointer", contains("#/state"));
        outcome(path, Map.of()).statusCode(422).body("errors.pointer", contains("#/state"));
        outcome(path, Map.of("state", "no-show")).statusCode(422).body("errors.pointer", contains("#/at"));
        outcome(path, Map.of("state", "held", "at", in(Duration.ZERO), "reason", "Why"))
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
        outcome(path, Map.of("state", "cancelled", "reason", "Their train did not run"))
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("reason", equalTo("Their train did not run"));

        Map<String, Object> body = planned();
        body.put("at", in(Duration.ofHours(-2)));
        String missed = created(body);
        outcome(missed, Map.of("state", "no-show")).statusCode(200).body("state", equalTo("no-show"));
    }

    @Test
    void a_step_needs_the_version_that_was_read() {
        String path = created(planned());
        Map<String, ?> cancelled = Map.of("state", "cancelled", "reason", "Rain");
        String etag = As.etag("organiser", path);
        Map<String, Object> same = change(CITIZENS_ESSEX, person("organiser", CITIZENS_ESSEX));
        same.put("at", in(Duration.ofDays(2)));

        As.post("organiser", path + "/outcome", cancelled).then().statusCode(428);
        As.put("organiser", path, path, same).then().statusCode(200).header("ETag", startsWith("\"1-"));
        As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(cancelled)
                .post(path + "/outcome")
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        As.user("organiser")
                .header("If-None-Match", As.etag("organiser", path))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void a_change_replaces_all_but_the_state_and_old_plans_can_be_mended() {
        Map<String, Object> body = planned();
        String at = in(Duration.ofHours(-20));
        body.put("at", at);
        String path = created(body);
        String first = person("organiser", CITIZENS_ESSEX);
        String second = person("organiser", CITIZENS_ESSEX);
        Map<String, Object> wanted = change(CHELMSFORD, first);
        wanted.put("at", at);
        wanted.put("people", List.of(Map.of("personId", first), Map.of("personId", second)));
        wanted.put("visibility", "team");

        As.put("organiser", path, path, wanted)
                .then()
                .statusCode(200)
                .body("state", equalTo("planned"))
                .body("chapter.id", equalTo(CHELMSFORD))
                .body("visibility", equalTo("team"))
                .body("people.id", contains(first, second));
        wanted.put("people", List.of(Map.of("personId", second), Map.of("personId", first)));
        As.put("organiser", path, path, wanted).then().statusCode(200).body("people.id", contains(second, first));
        wanted.put("state", "held");
        As.put("organiser", path, path, wanted).then().statusCode(400).body("code", equalTo("unknown-field"));
    }

    @Test
    void a_next_step_is_done_once_and_another_one_is_open_again() {
        Map<String, Object> body = meeting();
        String path = created(body);
        As.step("organiser", path, "next-step-completion").then().statusCode(409);
        body.remove("state");
        body.put("nextStep", Map.of("what", "Ring"));
        As.put("organiser", path, path, body).then().statusCode(200);

        As.step("organiser", path, "next-step-completion")
                .then()
                .statusCode(200)
                .body("nextStep.done", is(true))
                .body("can", contains("edit"));
        As.step("organiser", path, "next-step-completion").then().statusCode(409);
        body.put("nextStep", Map.of("what", "Ring", "by", "2030-01-01"));
        As.put("organiser", path, path, body).then().body("nextStep.done", is(true));
        body.put("nextStep", Map.of("what", "Write"));
        As.put("organiser", path, path, body).then().body("nextStep.done", is(false));
        body.remove("nextStep");
        As.put("organiser", path, path, body).then().statusCode(200).body("nextStep", nullValue());
    }

    @Test
    void due_are_the_open_next_steps_of_today_and_before() {
        String person = person("organiser", CITIZENS_ESSEX);
        String overdue = withStep(person, today().minusDays(3));
        String today = withStep(person, today());
        String later = withStep(person, today().plusDays(1));
        String undated = withStep(person, null);
        String done = withStep(person, today().minusDays(9));
        As.step("organiser", done, "next-step-completion").then().statusCode(200);

        As.user("organiser")
                .queryParam("personId", person)
                .queryParam("nextStepDue", true)
                .queryParam("sort", "nextStepBy")
                .get("/one-to-ones")
                .then()
                .body("items.id", contains(id(overdue), id(today)));
        As.user("organiser")
                .queryParam("personId", person)
                .queryParam("nextStepOpen", true)
                .queryParam("sort", "nextStepBy")
                .get("/one-to-ones")
                .then()
                .body("items.id", contains(id(overdue), id(today), id(later), id(undated)));
    }

    private static String withStep(String person, LocalDate by) {
        Map<String, Object> body = held(CITIZENS_ESSEX, person);
        body.put("nextStep", by == null ? Map.of("what", "Ring") : Map.of("what", "Ring", "by", by.toString()));
        return created(body);
    }

    @Test
    void it_is_with_people_whom_the_caller_sees() {
        String elsewhere = person("organiser2", VOSCUR);
        String here = person("organiser", CITIZENS_ESSEX);
        Map<String, Object> body = meeting();

        body.put("people", List.of(Map.of("personId", here), Map.of("personId", elsewhere)));
        refused(body, "#/people/1/personId");
        body.put("people", List.of(Map.of("personId", UUID.randomUUID().toString())));
        refused(body, "#/people/0/personId");
        body.put("people", List.of(Map.of("personId", here), Map.of("personId", here)));
        refused(body, "#/people/1/personId");
        body.put("people", List.of(Map.of()));
        refused(body, "#/people/0/personId");
        body.put("people", List.of());
        refused(body, "#/people");
        body.put("people", java.util.Collections.nCopies(11, Map.of("personId", here)));
        refused(body, "#/people");
        body.put(
                "people",
                List.of(Map.of(
                        "personId", here, "organisationId", UUID.randomUUID().toString())));
        refused(body, "#/people/0/organisationId");
        As.step("organiser", "/people/" + here, "archive").then().statusCode(200);
        body.put("people", List.of(Map.of("personId", here)));
        refused(body, "#/people/0/personId");

        Map<String, Object> unseen = held(VOSCUR, elsewhere);
        unseen.put("people", List.of(Map.of("personId", elsewhere, "organisationId", UNLISTED)));
        As.post("organiser2", "/one-to-ones", unseen)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/people/0/organisationId"));
    }

    @Test
    void someone_who_was_archived_since_stays_in_the_record() {
        String person = person("organiser", CITIZENS_ESSEX);
        String path = created(held(CITIZENS_ESSEX, person));
        As.step("organiser", "/people/" + person, "archive").then().statusCode(200);

        As.put("organiser", path, path, change(CITIZENS_ESSEX, person))
                .then()
                .statusCode(200)
                .body("people.id", contains(person));
    }

    @Test
    void what_cannot_be_is_refused_and_the_field_is_named() {
        Map<String, Object> body = meeting();
        refused(with(body, "minutes", 4), "#/minutes");
        refused(with(body, "minutes", 481), "#/minutes");
        refused(with(body, "minutes", "long"), "#/minutes");
        refused(with(body, "minutes", 30.5), "#/minutes");
        refused(with(body, "at", "yesterday"), "#/at");
        refused(with(body, "place", "x".repeat(201)), "#/place");
        refused(with(body, "story", "x".repeat(5001)), "#/story");
        refused(with(body, "story", "a\u0000b"), "#/story");
        refused(with(body, "visibility", "world"), "#/visibility");
        refused(with(body, "chapterId", VOSCUR), "#/chapterId");
        refused(with(body, "nextStep", Map.of()), "#/nextStep/what");
        refused(with(body, "nextStep", Map.of("what", "x", "by", "+99999-01-01")), "#/nextStep/by");
        refused(with(body, "people", "one"), "#/people");
        As.post("organiser", "/one-to-ones", with(body, "mood", "good"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/mood"));
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 101",
        "after, nonsense",
        "sort, minutes",
        "state, done",
        "personId, 12",
        "organisationId, x",
        "from, today",
        "from, +999999999-01-01",
        "until, +999999999-12-31",
        "mine, perhaps",
        "nextStepDue, soon"
    })
    void a_bad_parameter_is_named(String name, String value) {
        As.user("organiser")
                .queryParam(name, value)
                .get("/one-to-ones")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void lists_are_narrowed_by_whom_state_day_and_organisation() {
        String person = person("organiser", CITIZENS_ESSEX);
        Map<String, Object> body = held(CITIZENS_ESSEX, person);
        body.put("people", List.of(Map.of("personId", person, "organisationId", SOUTHEND)));
        body.put("at", "2020-02-29T23:30:00Z");
        String old = created(body);
        String plan = created(with(with(body, "state", "planned"), "at", in(Duration.ofHours(3))));

        listed(person, "state", "planned").body("items.id", contains(id(plan)));
        listed(person, "state", "held").body("items.id", contains(id(old)));
        listed(person, "organisationId", SOUTHEND).body("items.id", contains(id(plan), id(old)));
        listed(person, "organisationId", YMCA).body("items", hasSize(0));
        listed(person, "sort", "at").body("items.id", contains(id(old), id(plan)));
        listed(person, "until", "2020-02-29").body("items.id", contains(id(old)));
        listed(person, "until", "2020-02-28").body("items", hasSize(0));
        listed(person, "from", "2020-03-01").body("items.id", contains(id(plan)));
        listed(person, "mine", "true").body("items", hasSize(2));
        listed(person, "chapterId", VOSCUR).body("items", hasSize(0));
    }

    private static ValidatableResponse listed(String person, String parameter, String value) {
        return As.user("organiser")
                .queryParam("personId", person)
                .queryParam(parameter, value)
                .get("/one-to-ones")
                .then()
                .statusCode(200);
    }

    @Test
    void search_finds_by_person_organisation_and_place() {
        String person = As.post("organiser", "/people", PersonRequests.body("Ottoline Marchbanks", CITIZENS_ESSEX))
                .path("id");
        Map<String, Object> body = held(CITIZENS_ESSEX, person);
        body.put("people", List.of(Map.of("personId", person, "organisationId", YMCA)));
        body.put("place", "Lighthouse Bakery");
        String path = created(body);

        for (String words : List.of("marchbanks", "ottolin", "lighthouse", "ymca")) {
            As.user("organiser")
                    .queryParam("q", words)
                    .queryParam("limit", 100)
                    .get("/one-to-ones")
                    .then()
                    .body("items.id", hasItem(id(path)));
        }
        As.user("lead").queryParam("q", "marchbanks").get("/one-to-ones").then().body("items", hasSize(0));
    }

    @Test
    void paging_walks_through_every_one_to_one_once() {
        String person = person("organiser", CITIZENS_ESSEX);
        for (int i = 0; i < 5; i++) {
            created(held(CITIZENS_ESSEX, person));
        }
        for (String sort : List.of("-at", "at", "nextStepBy")) {
            List<String> seen = new ArrayList<>();
            String after = null;
            do {
                var request = As.user("organiser")
                        .queryParam("personId", person)
                        .queryParam("limit", 2)
                        .queryParam("sort", sort);
                Response page = (after == null ? request : request.queryParam("after", after)).get("/one-to-ones");
                page.then().statusCode(200);
                seen.addAll(page.<List<String>>path("items.id"));
                after = page.path("next");
            } while (after != null);
            assertEquals(5, seen.size(), sort);
            assertEquals(5, seen.stream().distinct().count(), sort);
        }
    }

    @Test
    void a_repeated_create_happens_once() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = meeting();
        Response first = createWith(key, body);
        createWith(key, body)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")))
                .header("ETag", equalTo(first.header("ETag")));
        createWith(key, with(body, "minutes", 50)).then().statusCode(422);
    }

    private static Response createWith(String key, Map<String, Object> body) {
        return As.user("organiser")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/one-to-ones");
    }

    @Test
    void a_list_says_who_recorded_it() {
        Map<String, Object> body = meeting();
        body.put("visibility", "team");
        String path = created(body);
        for (String user : List.of("organiser", "lead")) {
            As.user(user)
                    .queryParam("personId", ((Map<?, ?>) ((List<?>) body.get("people")).getFirst()).get("personId"))
                    .get("/one-to-ones")
                    .then()
                    .body("items.find{it.id=='%s'}.author.you".formatted(id(path)), is(user.equals("organiser")))
                    .body("items.find{it.id=='%s'}.author.name".formatted(id(path)), equalTo("Sample organiser"));
        }
        As.user("lead")
                .queryParam("mine", true)
                .queryParam("limit", 100)
                .get("/one-to-ones")
                .then()
                .body("items.id", not(hasItem(id(path))));
    }
}
