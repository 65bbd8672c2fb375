package org.firstmile.applications.fairness;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.Caller;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.applications.review.Rounds;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.Stages;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The report on a recruitment: numbers that add up, for those who answer for it, and nothing of anybody. */
@ApiTest
class FairnessTest {
    @Inject
    Stages stages;

    @AfterEach
    void today() {
        TestClock.reset();
    }

    private static Rounds marked(String title) {
        Map<String, Object> body = Openings.draft(title);
        body.put("review", Map.of("marksPerAnswer", 1, "passMark", 3));
        Openings vacancy = Openings.published(title, body);
        Applicant.start(vacancy);
        return Rounds.closed(vacancy, 4, "reviewer").start("reviewer");
    }

    private static Response report(String user, Rounds round) {
        return As.user(user).get(round.vacancy().path() + "/fairness");
    }

    private void move(Rounds round, List<String> applications, ApplicationStage to) {
        QuarkusTransaction.requiringNew()
                .run(() -> stages.move(
                        Caller.SYSTEM,
                        UUID.fromString(round.vacancy().id()),
                        applications.stream().map(UUID::fromString).toList(),
                        to,
                        null));
    }

    @Test
    void it_counts_who_came_how_far_and_how_long_they_waited() {
        Rounds round = marked("Counted");
        round.markAll("reviewer", 4).locked();
        List<String> ids = round.applicants().stream()
                .map(applicant -> applicant.read().<String>path("id"))
                .toList();
        Instant locked = Instant.now();
        TestClock.goTo(locked.plus(Duration.ofDays(2)));
        move(round, ids.subList(0, 2), ApplicationStage.SHORTLISTED);
        TestClock.goTo(locked.plus(Duration.ofDays(5)));
        move(round, ids.subList(0, 1), ApplicationStage.CONVERSATION);
        round.applicants().getLast().step("withdrawal").then().statusCode(200);
        TestClock.goTo(locked.plus(Duration.ofDays(6)));
        Response report = report("hiring", round);
        report.then().statusCode(200).body("vacancy.name", equalTo("Counted")).body("withdrawn", equalTo(1));
        assertEquals(
                List.of(
                        "begun 5",
                        "submitted 4",
                        "passed 3",
                        "shortlisted 2",
                        "revealed 0",
                        "conversation 1",
                        "appointed 0"),
                report.jsonPath().getList("funnel", Map.class).stream()
                        .map(step -> step.get("step") + " " + step.get("count"))
                        .toList());
        // three stay, with two marked answers each
        report.then()
                .body("marks", equalTo(List.of(0, 0, 0, 6, 0)))
                .body("scores", equalTo(List.of(0, 0, 0, 0, 0, 0, 3, 0)))
                .body("times.stage", equalTo(List.of("sift", "marked", "shortlisted", "conversation")))
                .body("times.applications", equalTo(List.of(3, 3, 2, 1)))
                .body("times.medianDays", equalTo(List.of(0, 2.0f, 3.5f, 1.0f)));
    }

    @Test
    void a_move_that_was_taken_back_counts_for_nothing() {
        Rounds round = marked("Taken back");
        round.markAll("reviewer", 4).locked();
        String id = round.applicants().getFirst().read().path("id");
        String move = As.post(
                        "hiring",
                        round.vacancy().path() + "/moves",
                        Map.of("applications", List.of(id), "to", "shortlisted"))
                .then()
                .statusCode(201)
                .extract()
                .path("move.id");
        report("lead", round).then().body("funnel[3].count", equalTo(1));
        As.user("hiring")
                .post(round.vacancy().path() + "/moves/" + move + "/undo")
                .then()
                .statusCode(201);
        report("lead", round).then().body("funnel[3].count", equalTo(0));
    }

    @Test
    void who_was_erased_is_counted_as_that_and_as_nothing_else() {
        Rounds round = marked("Some erased");
        round.markAll("reviewer", 4).locked();
        round.applicants().getFirst().step("withdrawal").then().statusCode(200);
        Applicant gone = round.applicants().getLast();
        gone.call()
                .header("If-Match", gone.etag())
                .delete("/my-application")
                .then()
                .statusCode(204);
        report("hiring", round)
                .then()
                .body("erased", equalTo(1))
                .body("withdrawn", equalTo(1))
                .body("funnel[0].count", equalTo(4))
                .body("funnel[1].count", equalTo(3));
    }

    @Test
    void without_a_pass_mark_nobody_is_counted_as_passed() {
        Rounds round = Rounds.started("No pass mark", 1, "reviewer")
                .markAll("reviewer", 5)
                .locked();
        assertTrue(report("admin", round).jsonPath().getList("funnel.step").stream()
                .noneMatch("passed"::equals));
    }

    @Test
    void before_the_lock_there_is_no_report() {
        Rounds round = marked("Not locked yet");
        report("hiring", round).then().statusCode(409).body("code", equalTo("wrong-state"));
        As.user("hiring")
                .get(round.vacancy().path() + "/fairness/csv")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    @Test
    void a_manager_of_another_chapter_finds_nothing() {
        Rounds round = marked("Elsewhere");
        As.nobody()
                .auth()
                .oauth2(Tokens.of("manager-elsewhere", "hiring-manager", Duration.ofMinutes(5)))
                .get(round.vacancy().path() + "/fairness")
                .then()
                .statusCode(404);
    }

    @Test
    void a_spreadsheet_reads_the_same_numbers() {
        Rounds round = marked("In a table");
        round.markAll("reviewer", 2).locked();
        Response answer = As.user("hiring").get(round.vacancy().path() + "/fairness/csv");
        answer.then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"fairness.csv\"");
        List<List<String>> rows = CsvReader.builder().ofCsvRecord(answer.asString()).stream()
                .map(CsvRecord::getFields)
                .toList();
        assertEquals(List.of("part", "what", "number"), rows.getFirst());
        assertTrue(rows.contains(List.of("funnel", "submitted", "4")));
        assertTrue(rows.contains(List.of("funnel", "passed", "0")));
        assertTrue(rows.contains(List.of("marks", "2", "8")));
        assertTrue(rows.contains(List.of("scores", "from 2.0 to 2.5", "4")));
    }
}
