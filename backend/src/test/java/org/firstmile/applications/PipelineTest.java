package org.firstmile.applications;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.VOSCUR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** What staff see: references and states. */
@ApiTest
class PipelineTest {
    @Test
    void staff_see_references_and_states() {
        Openings vacancy = Openings.published("Pipeline");
        Applicant draft = Applicant.start(vacancy);
        Applicant submitted = Applicant.start(vacancy).submitted(vacancy);
        Applicant withdrawn = Applicant.start(vacancy).submitted(vacancy);
        withdrawn.step("withdrawal").then().statusCode(200);

        vacancy.closed();

        Response list = As.user("hiring").queryParam("vacancyId", vacancy.id()).get("/applications");

        list.then()
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items.vacancy.name", hasItem("Pipeline"))
                .body("items.find { it.reference == '%s' }.status".formatted(draft.reference()), equalTo("draft"))
                .body(
                        "items.find { it.reference == '%s' }.status".formatted(submitted.reference()),
                        equalTo("submitted"));
        List<String> references = list.path("items.reference");
        assertEquals(references.stream().sorted().toList(), references);
        assertTrue(list.<List<String>>path("items.id").stream()
                .allMatch(id -> UUID.fromString(id).version() == 4));
        As.user("lead")
                .queryParam("vacancyId", vacancy.id())
                .queryParam("status", "withdrawn")
                .get("/applications")
                .then()
                .body("items.reference", contains(withdrawn.reference()));
        As.user("hiring")
                .queryParam("sort", "-submittedOn")
                .get("/applications")
                .then()
                .statusCode(400);
        As.user("hiring")
                .queryParam("status", "hired")
                .get("/applications")
                .then()
                .statusCode(400);
        As.user("admin")
                .get("/applications/" + submitted.read().path("id"))
                .then()
                .statusCode(200)
                .header("ETag", matchesPattern("\"0-[0-9a-f]+\""))
                .body("reference", equalTo(submitted.reference()))
                .body("answered", equalTo(3))
                .body("questions", equalTo(3))
                .body("submittedOn", matchesPattern("\\d{4}-\\d\\d-\\d\\d"))
                .body("size()", equalTo(8));
        As.user("admin").get("/applications/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void while_applications_are_open_one_is_found_by_its_reference_alone_and_tells_nothing() {
        Openings vacancy = Openings.published("Still open");
        Applicant draft = Applicant.start(vacancy);
        Applicant submitted = Applicant.start(vacancy).submitted(vacancy);
        found(vacancy, null, null).then().statusCode(200).body("items", hasSize(0));
        found(vacancy, null, "submitted").then().body("items", hasSize(0));
        for (Applicant one : List.of(draft, submitted)) {
            found(vacancy, one.reference().toLowerCase(Locale.ROOT), null)
                    .then()
                    .body("items.reference", contains(one.reference()))
                    .body("items[0].status", nullValue())
                    .body("items[0].submittedOn", nullValue());
            found(vacancy, one.reference(), "submitted").then().body("items", hasSize(0));
            As.user("hiring")
                    .get("/applications/" + one.read().path("id"))
                    .then()
                    .body("status", nullValue())
                    .body("answered", nullValue())
                    .body("can", contains("extend"));
        }
        found(vacancy, draft.reference().substring(0, 7), null).then().body("items", hasSize(0));
        found(vacancy, "%", null).then().body("items", hasSize(0));
        found(vacancy, "F".repeat(51), null).then().statusCode(400);
        String row = "items.find { it.vacancy.id == '%s' }".formatted(vacancy.id());
        As.pageWith("hiring", "/pipelines", vacancy.id()).then().body(row + ".listedFrom", notNullValue());
        vacancy.closed();
        As.pageWith("hiring", "/pipelines", vacancy.id()).then().body(row + ".listedFrom", nullValue());
        found(vacancy, null, "submitted").then().body("items.reference", contains(submitted.reference()));
        found(vacancy, draft.reference(), null).then().body("items.status", contains("draft"));
    }

    private static Response found(Openings vacancy, String reference, String status) {
        RequestSpecification request = As.user("hiring").queryParam("vacancyId", vacancy.id());
        if (reference != null) {
            request.queryParam("reference", reference);
        }
        if (status != null) {
            request.queryParam("status", status);
        }
        return request.get("/applications");
    }

    @Test
    void the_list_waits_for_those_who_have_more_time() {
        Instant deadline = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        Instant until = deadline.plus(Duration.ofDays(2));
        Openings vacancy = Openings.published("Somebody has more time", CITIZENS_ESSEX, deadline);
        Applicant late = Applicant.start(vacancy).answered(vacancy);
        Applicant.start(vacancy).submitted(vacancy);
        As.user("hiring")
                .contentType("application/json")
                .body(Map.of("until", until.toString(), "reason", "Was ill"))
                .put("/applications/" + late.read().path("id") + "/extension")
                .then()
                .statusCode(200);
        String row = "items.find { it.vacancy.id == '%s' }.listedFrom".formatted(vacancy.id());
        TestClock.at(deadline.plusSeconds(5), () -> {
            found(vacancy, null, null).then().body("items", hasSize(0));
            found(vacancy, late.reference(), null).then().body("items[0].status", nullValue());
            As.pageWith("hiring", "/pipelines", vacancy.id()).then().body(row, equalTo(until.toString()));
            late.step("submission").then().statusCode(200);
            found(vacancy, null, null).then().body("items", hasSize(0));
            As.pageWith("hiring", "/pipelines", vacancy.id()).then().body(row, equalTo(until.toString()));
        });
        TestClock.at(until.plusSeconds(1), () -> {
            found(vacancy, null, null).then().body("items.status", contains("submitted", "submitted"));
            As.pageWith("hiring", "/pipelines", vacancy.id()).then().body(row, nullValue());
        });
    }

    @Test
    void pages_of_references_hold_each_once() {
        Openings vacancy = Openings.published("Pages");
        for (int i = 0; i < 5; i++) {
            Applicant.start(vacancy);
        }
        vacancy.closed();
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request =
                    As.user("hiring").queryParam("vacancyId", vacancy.id()).queryParam("limit", 2);
            Response page = (after == null ? request : request.queryParam("after", after)).get("/applications");
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.reference"));
            after = page.path("next");
        } while (after != null);
        assertEquals(5, seen.stream().distinct().count());
        assertEquals(5, seen.size());
    }

    @Test
    void counts_stand_by_vacancy_and_state() {
        Openings vacancy = Openings.published("AAA counted");
        Applicant.start(vacancy);
        Applicant.start(vacancy).submitted(vacancy);
        Applicant.start(vacancy).submitted(vacancy);
        String found = "items.find { it.vacancy.id == '%s' }".formatted(vacancy.id());
        As.pageWith("hiring", "/pipelines", vacancy.id())
                .then()
                .statusCode(200)
                .body(found + ".drafts", equalTo(1))
                .body(found + ".submitted", equalTo(2))
                .body(found + ".withdrawn", equalTo(0))
                .body(found + ".status", equalTo("published"));
    }

    @Test
    void staff_of_another_chapter_see_nothing() {
        Openings essex = Openings.published("In Essex");
        Openings bristol =
                Openings.published("In Bristol", VOSCUR, Instant.now().plus(Duration.ofDays(9)));
        String essexId = Applicant.start(essex).read().path("id");
        String bristolId = Applicant.start(bristol).read().path("id");
        essex.closed();
        bristol.closed();
        String narrow = Tokens.of("organiser2", "hiring-manager", Duration.ofMinutes(5));
        As.nobody().auth().oauth2(narrow).get("/applications/" + essexId).then().statusCode(404);
        As.nobody()
                .auth()
                .oauth2(narrow)
                .get("/applications/" + bristolId)
                .then()
                .statusCode(200);
        As.nobody()
                .auth()
                .oauth2(narrow)
                .get("/applications")
                .then()
                .body("items.vacancy.name", not(hasItem("In Essex")))
                .body("items.vacancy.name", hasItem("In Bristol"));
        As.nobody()
                .auth()
                .oauth2(narrow)
                .queryParam("limit", 100)
                .get("/pipelines")
                .then()
                .body("items.vacancy.name", not(hasItem("In Essex")));
    }

    @Test
    void the_day_of_submission_shows_only_when_the_vacancy_has_closed() {
        Instant deadline = Instant.now().plus(Duration.ofHours(1));
        Openings vacancy = Openings.published("Closing", CITIZENS_ESSEX, deadline);
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        String path = "/applications/" + applicant.read().path("id");
        As.user("hiring").get(path).then().body("submittedOn", nullValue());
        TestClock.at(
                deadline.plusSeconds(5),
                () -> As.user("hiring").get(path).then().body("submittedOn", matchesPattern("\\d{4}-\\d\\d-\\d\\d")));
    }

    @Test
    void nobody_is_accepted_from_the_very_instant_of_the_deadline() {
        Instant deadline = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3600);
        Openings vacancy = Openings.published("To the second", CITIZENS_ESSEX, deadline);
        Applicant inTime = Applicant.start(vacancy).answered(vacancy);
        Applicant late = Applicant.start(vacancy).answered(vacancy);

        TestClock.at(
                deadline.minusMillis(1), () -> inTime.step("submission").then().statusCode(200));
        TestClock.at(deadline, () -> {
            late.step("submission").then().statusCode(409).body("code", equalTo("wrong-state"));
            late.answer(vacancy.questions().get(1), "One more word").then().statusCode(409);
            late.read().then().statusCode(200).body("open", equalTo(false)).body("can", not(hasItem("submit")));
            Applicant.tryToStart(vacancy.id(), Applicant.candidate("Sample", Applicant.freshEmail()))
                    .then()
                    .statusCode(409);
            inTime.step("submission").then().statusCode(200).body("status", equalTo("submitted"));
            late.step("withdrawal").then().statusCode(200).body("withdrawnAt", notNullValue());
            assertFalse(inTime.read().<Boolean>path("open"));
        });
    }
}
