package org.firstmile.vacancies;

import static org.firstmile.support.ApiTest.CHELMSFORD;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.firstmile.support.ApiTest.YMCA;
import static org.firstmile.vacancies.Adverts.collective;
import static org.firstmile.vacancies.Adverts.draft;
import static org.firstmile.vacancies.Adverts.id;
import static org.firstmile.vacancies.Adverts.open;
import static org.firstmile.vacancies.Adverts.organiser;
import static org.firstmile.vacancies.Adverts.published;
import static org.firstmile.vacancies.Adverts.tomorrow;
import static org.firstmile.vacancies.Adverts.until;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.problem.ProblemCode;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.Test;

@ApiTest
class VacanciesTest {
    @Inject
    Vacancies vacancies;

    @Inject
    VacancyClosing closing;

    @Inject
    Sql sql;

    @Inject
    com.fasterxml.jackson.databind.ObjectMapper json;

    private static ValidatableResponse refused(Map<String, Object> body) {
        return As.post("hiring", "/vacancies", body).then().statusCode(422).contentType("application/problem+json");
    }

    @SuppressWarnings("unchecked") // the adverts' own JSON
    private static Map<String, Object> part(Map<String, Object> advert, String field) {
        return (Map<String, Object>) advert.get(field);
    }

    private static Response because(String user, String path, String step) {
        return As.user(user)
                .contentType("application/json")
                .header("If-Match", As.etag(user, path))
                .body(Map.of("reason", "The funding has ended"))
                .post(path + "/" + step);
    }

    private static Response deadline(String path, Instant at) {
        return As.put("hiring", path, path + "/deadline", Map.of("at", at.toString(), "zone", "Europe/London"));
    }

    @Test
    void the_job_advert_is_kept_whole_and_its_pay_is_computed() {
        String path = draft(organiser());

        As.user("hiring")
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"0-"))
                .body("status", equalTo("draft"))
                .body("terms.type", equalTo("salary"))
                .body("terms.fullTime.amount", equalTo("26623.00"))
                .body("terms.proRata.amount", equalTo("14198.93"))
                .body("terms.proRata.currency", equalTo("GBP"))
                .body("shareOfPost", equalTo(0.533f))
                .body("hours.coreDays", contains("tuesday", "wednesday", "thursday"))
                .body("work.duties.share", contains(0.2f, 0.1f, 0.2f))
                .body("work.responsibilities", hasSize(7))
                .body("work.targets.atPost", contains(16000.0f, 8000.0f, 5.33f, 3, 5))
                .body("criteria", hasSize(16))
                .body("criteria.findAll { it.level == 'essential' }", hasSize(13))
                .body("criteria.block.unique()", hasSize(4))
                .body("advert.perks", hasSize(12))
                .body("advert.advertisedHappiness.mean", equalTo(8.3f))
                .body("advert.advertisedHappiness.count", equalTo(1200))
                .body("dbs", equalTo("enhanced"))
                .body("applying.cvRequired", is(true))
                .body("deadline.at", equalTo("2022-06-06T23:59:00+01:00"))
                .body("deadline.zone", equalTo("Europe/London"))
                .body("deadlineNote", containsString("4:12pm"))
                .body("warnings.code", contains("criteria-untested"))
                .body("missing.pointer", contains("#/deadline/at"))
                .body("can", contains("edit", "publish", "withdraw"));
    }

    @Test
    void a_link_is_refused_at_once_however_long_it_is() {
        Map<String, Object> advert = collective();
        part(advert, "advert")
                .put("links", List.of(Map.of("label", "More", "url", "http://" + ".".repeat(200_000) + " x")));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> refused(advert)
                .body("errors.pointer", everyItem(equalTo("#/advert/links/0/url"))));
    }

    @Test
    void the_open_call_is_kept_whole_and_its_stipend_adds_up() {
        As.user("hiring")
                .get(draft(collective()))
                .then()
                .body("terms.type", equalTo("stipend"))
                .body("terms.perMember.amount", equalTo("9000.00"))
                .body("terms.total.amount", equalTo("54000.00"))
                .body("terms.payableTo", contains("member", "organisation", "other-entity"))
                .body("places", equalTo(6))
                .body("hours.minimum", equalTo(2))
                .body("hours.maximum", equalTo(8))
                .body("hours.per", equalTo("month"))
                .body("shareOfPost", nullValue())
                .body("criteria.findAll { it.level == 'essential' }", hasSize(1))
                .body("notNeeded", hasSize(2))
                .body("questions.blind", contains(false, true, true, true, true))
                .body("applying.openTo", contains("person", "organisation"))
                .body("applying.answerStyles", contains("letter", "bullets"))
                .body("applying.lengthRule.maxWords", equalTo(500))
                .body("applying.chosenAsASet", is(true))
                .body("deadline.at", equalTo("2022-11-21T09:00:00Z"))
                .body("advert.quotations", hasSize(1))
                .body("timetable", hasSize(4));
    }

    @Test
    void pay_that_contradicts_is_refused_by_its_field() {
        Map<String, Object> advert = organiser();
        part(advert, "terms").put("proRata", Map.of("amount", "14198.94", "currency", "GBP"));
        refused(advert)
                .body("errors.pointer", contains("#/terms/proRata"))
                .body("errors[0].detail", containsString("14198.93"));

        advert = organiser();
        part(advert, "hours").put("minimum", 40);
        part(advert, "terms").remove("proRata");
        refused(advert).body("errors.pointer", contains("#/hours/minimum"));

        advert = organiser();
        part(advert, "hours").put("per", "month");
        refused(advert).body("errors.pointer", hasItem("#/hours/per"));

        advert = organiser();
        advert.remove("hours");
        refused(advert).body("errors.pointer", contains("#/terms/proRata"));

        advert = collective();
        part(advert, "terms").put("total", Map.of("amount", "53999.99", "currency", "GBP"));
        refused(advert).body("errors.pointer", contains("#/terms/total"));
    }

    @Test
    void duties_beyond_the_post_are_warned_of_and_not_refused() {
        Map<String, Object> advert = organiser();
        part(advert, "hours").put("minimum", 18);
        part(advert, "terms").remove("proRata");
        As.user("hiring")
                .get(draft(advert))
                .then()
                .body("shareOfPost", equalTo(0.48f))
                .body("warnings.code", contains("duties-beyond-post", "criteria-untested"))
                .body("warnings[0].pointer", equalTo("#/work/duties"));
    }

    @Test
    void the_demonstrations_adverts_load_as_they_are_and_are_closed() {
        NewVacancy body = json.convertValue(organiser(), NewVacancy.class);
        VacancyView view = vacancies.load(Caller.SYSTEM, body, Instant.parse("2022-05-09T08:00:00Z"));

        As.nobody()
                .get("/vacancies/" + view.id())
                .then()
                .statusCode(200)
                .body("status", equalTo("closed"))
                .body("closedAt", equalTo("2022-06-06T22:59:00Z"))
                .body("acceptsApplications", is(false));
    }

    @Test
    void publishing_needs_what_a_reader_needs() {
        Map<String, Object> bare = new HashMap<>(Map.of(
                "kind", "job", "title", "Bare", "chapterId", CITIZENS_ESSEX, "organisationId", YMCA, "places", 1));
        String path = draft(bare);
        List<String> wanted = List.of(
                "#/summary",
                "#/terms",
                "#/hours",
                "#/location",
                "#/contract",
                "#/criteria",
                "#/questions",
                "#/deadline");
        As.user("hiring").get(path).then().body("missing.pointer", equalTo(wanted));
        As.step("hiring", path, "publication").then().statusCode(422).body("errors.pointer", equalTo(wanted));
        As.user("hiring").get(path).then().body("status", equalTo("draft"));

        Map<String, Object> only = until(collective(), tomorrow());
        only.put("questions", List.of(Map.of("prompt", "Who are you?", "blind", false)));
        As.step("hiring", draft(only), "publication")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/questions"));
    }

    @Test
    void a_deadline_that_has_passed_cannot_be_published() {
        As.step("hiring", draft(organiser()), "publication")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/deadline/at"));
    }

    @Test
    void drafts_and_withdrawn_ones_are_the_staffs() {
        String path = draft(until(organiser(), tomorrow()));
        As.nobody().get(path).then().statusCode(404);
        As.user("organiser").get(path).then().statusCode(200).body("can", hasSize(0));
        As.user("organiser2").get(path).then().statusCode(404);
        As.user("partner").get(path).then().statusCode(404);

        As.step("lead", path, "publication").then().statusCode(200).body("status", equalTo("published"));
        As.nobody()
                .get(path)
                .then()
                .statusCode(200)
                .body("acceptsApplications", is(true))
                .body("full", is(false))
                .body("can", hasSize(0))
                .body("questions[0].reviewGuide", nullValue());
        because("hiring", path, "withdrawal").then().statusCode(200).body("reason", equalTo("The funding has ended"));
        As.nobody().get(path).then().statusCode(404);
        As.nobody().queryParam("q", "Associate").get("/vacancies").then().body("items.id", not(hasItem(id(path))));
    }

    @Test
    void review_guides_are_not_for_candidates() {
        Map<String, Object> advert = until(organiser(), tomorrow());
        advert.put(
                "questions",
                List.of(Map.of(
                        "prompt",
                        "Why?",
                        "blind",
                        true,
                        "reviewGuide",
                        List.of("one", "two", "three", "four", "five"))));
        String path = published(advert);
        As.nobody().get(path).then().body("questions[0].reviewGuide", nullValue());
        As.user("hiring").get(path).then().body("questions[0].reviewGuide", hasSize(5));
        assertEquals(
                5,
                vacancies
                        .questionsForReview(UUID.fromString(id(path)))
                        .getFirst()
                        .reviewGuide()
                        .size());

        advert.put("questions", List.of(Map.of("prompt", "Why?", "blind", true, "reviewGuide", List.of("one"))));
        refused(advert).body("errors.pointer", contains("#/questions/0/reviewGuide"));
    }

    @Test
    void it_closes_at_the_very_instant_of_its_deadline_before_any_job_has_run() {
        Instant deadline = tomorrow();
        String path = published(until(organiser(), deadline));
        UUID id = UUID.fromString(id(path));

        TestClock.at(deadline.minusNanos(1), () -> {
            As.nobody().get(path).then().body("status", equalTo("published"));
            assertEquals(3, vacancies.openForApplications(id).questions().size());
        });
        TestClock.at(deadline, () -> {
            As.nobody()
                    .get(path)
                    .then()
                    .body("status", equalTo("closed"))
                    .body("acceptsApplications", is(false))
                    .body("closedAt", notNullValue());
            As.nobody()
                    .queryParam("status", "closed")
                    .get("/vacancies")
                    .then()
                    .body("items.id", hasItem(id.toString()))
                    .body("items.status", everyItem(equalTo("closed")));
            As.nobody().queryParam("open", true).get("/vacancies").then().body("items.id", not(hasItem(id.toString())));
            As.nobody().get(path + "/job-posting").then().statusCode(404);
            ProblemException closed = assertThrows(ProblemException.class, () -> vacancies.openForApplications(id));
            assertEquals(ProblemCode.WRONG_STATE, closed.code());
            assertEquals(VacancyStatus.CLOSED, vacancies.find(id).orElseThrow().status());
            assertEquals(0, trail(id, "vacancy.closed"));

            closing.closeDue();
            closing.closeDue();
            assertEquals(1, trail(id, "vacancy.closed"));
            assertEquals(1, events(id, "VacancyClosed"));
            As.nobody().get(path).then().body("status", equalTo("closed"));
        });
    }

    private int trail(UUID id, String action) {
        return sql.one(
                        "select count(*) from audit_entry where subject_id = ? and action = ?",
                        row -> row.getInt(1),
                        id,
                        action)
                .orElseThrow();
    }

    private int events(UUID id, String type) {
        return sql.one(
                        "select count(*) from outbox_event where subject_id = ? and type = ?",
                        row -> row.getInt(1),
                        id,
                        type)
                .orElseThrow();
    }

    @Test
    void what_people_apply_under_stays_once_it_is_published() {
        String path = open();
        Map<String, Object> body = Edits.of(path);
        body.put("summary", "Put better.");
        body.put("timetable", List.of(Map.of("what", "Interviews", "text", "Next month", "provisional", true)));
        As.put("hiring", path, path, body).then().statusCode(200).body("summary", equalTo("Put better."));

        body = Edits.of(path);
        List<Object> fewer = new ArrayList<>(As.nobody().get(path).jsonPath().getList("questions"));
        fewer.removeLast();
        body.put("questions", fewer);
        body.put("places", 2);
        As.put("hiring", path, path, body)
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("errors.pointer", containsInAnyOrder("#/questions", "#/places"));
        body = Edits.of(path);
        body.put("deadline", Map.of("at", tomorrow().plusSeconds(900).toString(), "zone", "Europe/London"));
        As.put("hiring", path, path, body).then().statusCode(409).body("errors.pointer", contains("#/deadline"));
        body = Edits.of(path);
        part(body, "deadline").put("zone", "Europe/Paris");
        As.put("hiring", path, path, body).then().statusCode(409).body("errors.pointer", contains("#/deadline"));
    }

    @Test
    void a_drafts_questions_keep_their_ids() {
        String path = draft(until(organiser(), tomorrow()));
        List<String> before = As.user("hiring").get(path).path("questions.id");
        Map<String, Object> body = Edits.of(path);
        List<Map<String, Object>> questions = As.user("hiring").get(path).path("questions");
        body.put("questions", List.of(questions.get(2), questions.get(0), Map.of("prompt", "New?", "blind", true)));
        As.put("hiring", path, path, body)
                .then()
                .statusCode(200)
                .body("questions.id[0]", equalTo(before.get(2)))
                .body("questions.id[1]", equalTo(before.get(0)))
                .body("questions.prompt[2]", equalTo("New?"))
                .body("questions.id", not(hasItem(before.get(1))));
        As.user("hiring")
                .get(path)
                .then()
                .body("questions.prompt[2]", equalTo("New?"))
                .body("questions", hasSize(3));

        body.put("questions", List.of(Map.of("id", UUID.randomUUID().toString(), "prompt", "Foreign?", "blind", true)));
        As.put("hiring", path, path, body).then().statusCode(422).body("errors.pointer", contains("#/questions/0/id"));
        body.put("questions", List.of(questions.get(2), questions.get(2)));
        As.put("hiring", path, path, body).then().statusCode(422).body("errors.pointer", contains("#/questions/1/id"));
    }

    @Test
    void a_published_deadline_moves_only_later_and_stands_in_the_trail() {
        Instant deadline = tomorrow();
        String path = published(until(organiser(), deadline));
        deadline(path, deadline.minusSeconds(60)).then().statusCode(422).body("errors.pointer", contains("#/at"));
        deadline(path, deadline).then().statusCode(422);
        deadline(path, deadline.plusSeconds(3600)).then().statusCode(200).body("deadline.at", notNullValue());
        UUID id = UUID.fromString(id(path));
        assertEquals(1, trail(id, "vacancy.deadline-moved"));
        assertEquals(1, events(id, "VacancyDeadlineMoved"));
        TestClock.at(deadline.plusSeconds(3600), () -> deadline(path, deadline.plusSeconds(7200))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/reason")));
    }

    /** As the decision on its applications does it. */
    private void appoint(String path) {
        vacancies.appoint(Caller.SYSTEM, UUID.fromString(id(path)), IfMatch.ANY);
    }

    @Test
    void steps_go_only_forward() {
        String path = open();
        As.step("hiring", path, "publication").then().statusCode(409).body("code", equalTo("wrong-state"));
        assertThrows(ProblemException.class, () -> appoint(path));
        because("hiring", path, "closure").then().statusCode(200).body("can", contains("withdraw"));
        because("hiring", path, "closure").then().statusCode(409);
        As.put("hiring", path, path, Edits.of(path)).then().statusCode(409);
        appoint(path);
        because("hiring", path, "withdrawal").then().statusCode(409);
        As.nobody().get(path).then().statusCode(200).body("status", equalTo("appointed"));
    }

    @Test
    void appointing_after_the_deadline_records_the_closing_first() {
        Instant deadline = tomorrow();
        String path = published(until(organiser(), deadline));
        UUID id = UUID.fromString(id(path));
        TestClock.at(deadline.plusSeconds(1), () -> {
            appoint(path);
            As.nobody().get(path).then().body("status", equalTo("appointed"));
            assertEquals(1, trail(id, "vacancy.closed"));
        });
    }

    @Test
    void a_step_with_a_stale_version_or_none_is_refused() {
        String path = open();
        String stale = As.etag("hiring", path);
        Map<String, Object> body = Edits.of(path);
        body.put("summary", "Someone was faster.");
        As.put("lead", path, path, body).then().statusCode(200);
        As.user("hiring")
                .header("If-Match", stale)
                .contentType("application/json")
                .body(Map.of("reason", "x"))
                .post(path + "/closure")
                .then()
                .statusCode(412);
        As.user("hiring")
                .contentType("application/json")
                .body(Map.of("reason", "x"))
                .post(path + "/closure")
                .then()
                .statusCode(428);
        As.user("hiring")
                .header("If-Match", As.etag("hiring", path))
                .contentType("application/json")
                .body("{}")
                .post(path + "/closure")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
    }

    @Test
    void the_chapter_and_the_organisation_must_be_the_callers() {
        Map<String, Object> advert = organiser();
        advert.put("chapterId", UUID.randomUUID().toString());
        refused(advert).body("errors.pointer", contains("#/chapterId"));
        advert = organiser();
        advert.put("organisationId", UUID.randomUUID().toString());
        refused(advert).body("errors.pointer", contains("#/organisationId"));
        advert = organiser();
        advert.put("organisationId", UNLISTED);
        As.post("hiring", "/vacancies", advert).then().statusCode(201);
    }

    @Test
    void lists_search_filter_and_page() {
        Map<String, Object> advert = until(organiser(), tomorrow());
        advert.put("title", "Zebra crossing keeper");
        advert.put("kind", "volunteer");
        advert.put("terms", Map.of("type", "unpaid", "expenses", "Travel"));
        advert.put("chapterId", CHELMSFORD);
        String keeper = id(published(advert));

        for (String q : List.of("zebra", "keper crossing", "mentoring", "zebra keeper")) {
            As.nobody().queryParam("q", q).get("/vacancies").then().statusCode(200);
        }
        As.nobody()
                .queryParam("q", "zebra crossng")
                .get("/vacancies")
                .then()
                .body("items.id", hasItem(keeper))
                .body("items[0].organisation.name", equalTo("YMCA Essex"));
        As.nobody()
                .queryParam("kind", "volunteer")
                .queryParam("chapterId", CITIZENS_ESSEX)
                .queryParam("open", true)
                .get("/vacancies")
                .then()
                .body("items.id", hasItem(keeper))
                .body("items.kind", everyItem(equalTo("volunteer")));
        As.nobody().queryParam("chapterId", VOSCUR).get("/vacancies").then().body("items.id", not(hasItem(keeper)));
        As.nobody()
                .queryParam("organisationId", UUID.randomUUID())
                .get("/vacancies")
                .then()
                .body("items", hasSize(0));
        for (String sort : List.of("deadline", "-publishedAt", "title")) {
            String next = As.user("hiring")
                    .queryParam("sort", sort)
                    .queryParam("limit", 1)
                    .get("/vacancies")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract()
                    .path("next");
            As.user("hiring")
                    .queryParam("sort", sort)
                    .queryParam("after", next)
                    .get("/vacancies")
                    .then()
                    .statusCode(200);
        }
        As.nobody().queryParam("status", "draft").get("/vacancies").then().body("items", hasSize(0));
    }

    @Test
    void a_list_shows_the_computed_pay() {
        String path = open();
        As.nobody()
                .queryParam("sort", "-publishedAt")
                .get("/vacancies")
                .then()
                .body("items.find { it.id == '%s' }.terms.proRata.amount".formatted(id(path)), equalTo("14198.93"))
                .body("items.find { it.id == '%s' }.deadline.zone".formatted(id(path)), endsWith("London"));
    }

    @Test
    void bad_values_name_their_field() {
        Map<String, Object> advert = organiser();
        advert.put("deadline", Map.of("at", "2022-06-06T23:59:00", "zone", "Europe/London"));
        refused(advert).body("errors[0].pointer", equalTo("#/deadline/at"));
        advert.put("deadline", Map.of("at", "2022-06-06T23:59:00Z", "zone", "Europe/Atlantis"));
        refused(advert).body("errors[0].pointer", equalTo("#/deadline/zone"));
        advert.put("deadline", Map.of("at", "+999999999-01-01T00:00:00Z", "zone", "Europe/London"));
        refused(advert).body("errors[0].pointer", equalTo("#/deadline/at"));

        advert = organiser();
        advert.put("terms", Map.of("type", "barter"));
        refused(advert).body("errors[0].pointer", startsWith("#/terms"));
        advert.put("terms", Map.of("expenses", "none"));
        refused(advert).body("errors[0].pointer", startsWith("#/terms"));
        advert.put("terms", Map.of("type", "salary", "fullTime", Map.of("amount", 26623, "currency", "GBP")));
        refused(advert).body("errors[0].pointer", equalTo("#/terms/fullTime/amount"));
        for (String amount : List.of("1e3", "-5", "12.345", "1234567890", "NaN", "")) {
            advert.put(
                    "terms",
                    Map.of(
                            "type",
                            "salary",
                            "fullTimeHoursPerWeek",
                            37.5,
                            "fullTime",
                            Map.of("amount", amount, "currency", "GBP")));
            refused(advert).body("errors[0].pointer", equalTo("#/terms/fullTime/amount"));
        }
        advert = organiser();
        part(advert, "hours").put("minimum", 20.123);
        refused(advert).body("errors.pointer", hasItem("#/hours/minimum"));
        advert = organiser();
        part(advert, "hours").put("coreDays", List.of("someday"));
        refused(advert).body("errors[0].pointer", equalTo("#/hours/coreDays/0"));
        advert = organiser();
        advert.put("criteria", List.of(Map.of("block", "experience", "text", " ", "level", "essential")));
        refused(advert).body("errors[0].pointer", equalTo("#/criteria/0/text"));
        advert = organiser();
        for (String url : List.of("javascript:alert(1)", "https://www.gov.uk@evil.example.com/", "mailto:<a@b.c>")) {
            part(advert, "advert").put("links", List.of(Map.of("label", "x", "url", url)));
            refused(advert).body("errors[0].pointer", equalTo("#/advert/links/0/url"));
        }
        advert = organiser();
        part(advert, "advert").put("perks", java.util.Arrays.asList("a", null));
        refused(advert).body("errors[0].pointer", equalTo("#/advert/perks/1"));
        advert = organiser();
        advert.put("colour", "red");
        As.post("hiring", "/vacancies", advert).then().statusCode(400).body("code", equalTo("unknown-field"));
    }

    @Test
    void a_repeated_create_answers_the_first_draft() {
        String key = UUID.randomUUID().toString();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(As.user("hiring")
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(organiser())
                    .post("/vacancies")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void every_step_stands_in_the_trail_and_leaves_an_event() {
        String path = open();
        because("hiring", path, "closure").then().statusCode(200);
        appoint(path);
        UUID id = UUID.fromString(id(path));
        for (String action : List.of("created", "published", "closed", "appointed")) {
            assertEquals(1, trail(id, "vacancy." + action), action);
        }
        assertEquals(1, events(id, "VacancyPublished"));
        assertEquals(1, events(id, "VacancyClosed"));
        assertEquals(1, events(id, "VacancyAppointed"));
    }

    @Test
    void a_reviewer_reads_the_names_of_their_panels() {
        String path = open();
        sql.run(
                "insert into access_grant (subject, kind, target_id) values ('reviewer2', 'PANEL', ?)",
                UUID.fromString(id(path)));
        As.user("reviewer2").get("/me").then().body("panels.id", hasItems(id(path)));
    }
}
