package org.firstmile.applications;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More time: for one candidate by reference, and for all by a deadline that is moved after it has passed. */
@ApiTest
class ExtensionsTest {
    @Inject
    Sql sql;

    private final Instant deadline = Instant.now().plus(2, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    private final Instant until = deadline.plus(3, ChronoUnit.DAYS);

    @AfterEach
    void present() {
        TestClock.reset();
    }

    private Openings published(String title) {
        return Openings.published(title, CITIZENS_ESSEX, deadline);
    }

    private static String id(Applicant applicant) {
        return applicant.read().path("id");
    }

    private static Response extend(String user, String application, Object until) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .body(Map.of("until", until.toString(), "reason", "Our site was down"))
                .put("/applications/" + application + "/extension");
    }

    private static Response start(Openings vacancy) {
        return As.post("hiring", vacancy.path() + "/review", Map.of("exception", "A small sample"));
    }

    @Test
    void one_candidate_gets_more_time_after_the_deadline_and_nobody_else() {
        Openings vacancy = published("Extended").with("reviewer");
        Applicant late = Applicant.start(vacancy);
        Applicant other = Applicant.start(vacancy);
        TestClock.goTo(deadline.plusSeconds(60));
        late.answer(vacancy.questions().get(1), "Too late").then().statusCode(409);

        extend("hiring", id(late), until)
                .then()
                .statusCode(200)
                .body("extendedUntil", equalTo(until.toString()))
                .body("extensionReason", equalTo("Our site was down"))
                .body("can", contains("extend"));

        late.read()
                .then()
                .body("open", equalTo(true))
                .body("extendedUntil", equalTo(until.toString()))
                .body("can", contains("edit", "change-candidate", "submit", "withdraw", "erase"));
        other.read().then().body("open", equalTo(false)).body("extendedUntil", nullValue());
        other.answer(vacancy.questions().get(1), "Too late").then().statusCode(409);
        Applicant.tryToStart(vacancy.id(), Applicant.candidate("Sample", Applicant.freshEmail()))
                .then()
                .statusCode(409);
        Inbox.await(late.email(), "more time");
        // the marking waits for it
        As.user("hiring")
                .get(vacancy.path() + "/review")
                .then()
                .body("waitsUntil", equalTo(until.toString()))
                .body("can", hasSize(0));
        start(vacancy).then().statusCode(409).body("detail", containsString("more time"));
        TestClock.goTo(until.minusSeconds(30));
        late.submitted(vacancy);
        // that it ended early would tell that they have just submitted
        start(vacancy).then().statusCode(409).body("detail", containsString("more time"));
        TestClock.goTo(until.plusSeconds(1));
        As.user("hiring")
                .get(vacancy.path() + "/review")
                .then()
                .body("waitsUntil", nullValue())
                .body("applications", equalTo(1))
                .body("can", contains("start"));
        start(vacancy).then().statusCode(201);
        extend("hiring", id(other), until.plusSeconds(60))
                .then()
                .statusCode(409)
                .body("detail", containsString("marked"));
    }

    @Test
    void an_extension_ends_at_its_instant() {
        Openings vacancy = published("Ends").with("reviewer");
        Applicant late = Applicant.start(vacancy).answered(vacancy);
        extend("hiring", id(late), until).then().statusCode(200);
        String etag = late.etag();
        TestClock.at(until, () -> {
            late.call()
                    .header("If-Match", etag)
                    .post("/my-application/submission")
                    .then()
                    .statusCode(409);
            late.read()
                    .then()
                    .body("open", equalTo(false))
                    .body("can", contains("change-candidate", "withdraw", "erase"));
            start(vacancy).then().statusCode(201);
        });
    }

    @Test
    void an_extension_only_grows_and_only_for_drafts() {
        Openings vacancy = published("Grows");
        Applicant late = Applicant.start(vacancy);
        String id = id(late);
        refused(id, Instant.now().minusSeconds(60), "has passed");
        refused(id, deadline, "deadline");
        refused(id, Instant.now().plus(Duration.ofDays(91)), "90 days");
        extend("hiring", id, until).then().statusCode(200);
        refused(id, until.minusSeconds(1), "plans by");
        extend("hiring", id, until.plusSeconds(60)).then().statusCode(200);
        extend("hiring", id, "tomorrow").then().statusCode(422);
        As.user("hiring")
                .contentType(ContentType.JSON)
                .body(Map.of("until", until.toString(), "reason", "r".repeat(1001)))
                .put("/applications/" + id + "/extension")
                .then()
                .statusCode(422);
        Applicant submitted = Applicant.start(vacancy).submitted(vacancy);
        // a refusal would tell the second of a submission, so while somebody may submit it is answered like a draft
        refused(id(submitted), Instant.now().minusSeconds(60), "has passed");
        extend("hiring", id(submitted), until).then().statusCode(200).body("status", nullValue());
        extend("hiring", java.util.UUID.randomUUID().toString(), until).then().statusCode(404);
        extend("lead", id, until.plusSeconds(120)).then().statusCode(403);
        As.user("lead")
                .get("/applications/" + id)
                .then()
                .body("extendedUntil", notNullValue())
                .body("extensionReason", nullValue())
                .body("can", hasSize(0));
    }

    private static void refused(String application, Instant until, String why) {
        extend("hiring", application, until)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/until"))
                .body("errors[0].detail", containsString(why));
    }

    @Test
    void the_candidate_takes_it_away_with_the_rest_and_it_goes_with_the_application() {
        Openings vacancy = published("Taken away").with("reviewer");
        Applicant late = Applicant.start(vacancy);
        extend("hiring", id(late), until).then().statusCode(200);
        late.call()
                .get("/my-application/export")
                .then()
                .statusCode(200)
                .body("moreTime.until", equalTo(until.toString()))
                .body("moreTime.reason", equalTo("Our site was down"));
        TestClock.goTo(deadline.plusSeconds(60));
        start(vacancy).then().statusCode(409);
        late.call()
                .header("If-Match", late.etag())
                .delete("/my-application")
                .then()
                .statusCode(204);
        start(vacancy).then().statusCode(201);
    }

    @Test
    void the_trail_holds_the_extension_without_its_reason() {
        Openings vacancy = published("Trail of an extension");
        String id = id(Applicant.start(vacancy));
        extend("hiring", id, until).then().statusCode(200);
        List<String> trail = sql.list(
                "select details::text from audit_entry where action = 'extension.given' and subject_id = ?::uuid",
                row -> row.getString(1),
                id);
        assertEquals(1, trail.size());
        assertTrue(
                trail.getFirst().contains(until.toString()) && !trail.getFirst().contains("site"), trail::getFirst);
    }

    @Test
    void a_deadline_that_has_passed_is_moved_with_a_reason_and_opens_the_vacancy_again() {
        Openings vacancy = published("Opened again").with("reviewer");
        Applicant late = Applicant.start(vacancy);
        TestClock.goTo(deadline.plusSeconds(60));
        As.user("hiring")
                .get(vacancy.path())
                .then()
                .body("status", equalTo("closed"))
                .body("can", contains("move-deadline", "withdraw"));
        move(vacancy, Map.of("at", until.toString(), "zone", "Europe/London"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reason"));
        Map<String, String> change =
                Map.of("at", until.toString(), "zone", "Europe/London", "reason", "Our site was down");

        move(vacancy, change)
                .then()
                .statusCode(200)
                .body("status", equalTo("published"))
                .body("closedAt", nullValue())
                .body("acceptsApplications", equalTo(true));

        late.submitted(vacancy);
        assertTrue(sql.one(
                        "select details::text from audit_entry where action = 'vacancy.deadline-moved' and subject_id = ?::uuid",
                        row -> row.getString(1),
                        vacancy.id())
                .orElseThrow()
                .contains("Our site was down"));
        TestClock.goTo(until.plusSeconds(60));
        start(vacancy).then().statusCode(201);
        As.user("hiring").get(vacancy.path()).then().body("can", contains("withdraw"));
        move(vacancy, Map.of("at", until.plusSeconds(900).toString(), "zone", "Europe/London", "reason", "Later still"))
                .then()
                .statusCode(409)
                .body("detail", containsString("marked"));
    }

    private static Response move(Openings vacancy, Map<String, String> body) {
        return As.put("hiring", vacancy.path(), vacancy.path() + "/deadline", body);
    }

    @Test
    void what_somebody_closed_stays_closed() {
        Openings vacancy = published("Closed early").closed();
        As.user("hiring").get(vacancy.path()).then().body("can", contains("withdraw"));
        move(vacancy, Map.of("at", until.toString(), "zone", "Europe/London", "reason", "We thought again"))
                .then()
                .statusCode(409);
    }
}
