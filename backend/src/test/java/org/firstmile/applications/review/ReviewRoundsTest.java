package org.firstmile.applications.review;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.sql.SqlFailure;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** What a hiring manager does with the marking, from the start to the lock. */
@ApiTest
class ReviewRoundsTest {
    @Inject
    Sql sql;

    @Test
    void marking_starts_once_the_vacancy_is_closed_and_every_answer_gets_three_reviewers() {
        Openings vacancy = Openings.published("Started");
        Rounds early = new Rounds(vacancy, List.of());
        As.user("hiring")
                .get(early.path())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("state", equalTo("waiting"))
                .body("marksPerAnswer", equalTo(3))
                .body("applications", nullValue())
                .body("can", hasSize(0));
        early.tryToStart(Map.of()).then().statusCode(409).body("code", equalTo("wrong-state"));
        Rounds round = Rounds.closed(vacancy, 5, "reviewer", "reviewer2", "reviewer3", "reviewer4");
        As.user("hiring")
                .get(round.path())
                .then()
                .body("applications", equalTo(5))
                .body("reviewers.reviewer", contains("reviewer", "reviewer2", "reviewer3", "reviewer4"))
                .body("can", contains("start"));

        Response started = round.tryToStart(Map.of());

        started.then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1" + round.path()))
                .header("ETag", notNullValue())
                .body("state", equalTo("open"))
                .body("shortAnswers", equalTo(0))
                .body("startedAt", notNullValue())
                .body("can", contains("replace", "lock"))
                .body("reviewers.declared", everyItem(is(false)));
        List<Integer> loads = started.path("reviewers.toMark");
        assertEquals(30, loads.stream().mapToInt(Integer::intValue).sum());
        assertTrue(loads.stream().allMatch(load -> load == 7 || load == 8), loads.toString());
        assertEquals(
                10,
                sql.list(
                                "select 1 from review_task where vacancy_id = ?::uuid group by answer_id having count(distinct reviewer) = 3",
                                row -> 1,
                                vacancy.id())
                        .size());
        round.tryToStart(Map.of()).then().statusCode(409).body("detail", containsString("already"));
        assertTrue(trail("review.started", vacancy.id()).contains("\"seed\""));
        assertEquals(
                1,
                sql.list(
                                "select 1 from outbox_event where type = 'ReviewStarted' and subject_id = ?::uuid",
                                row -> 1,
                                vacancy.id())
                        .size());
    }

    private String trail(String action, String vacancy) {
        return sql.one(
                        "select details::text from audit_entry where action = ? and subject_id = ?::uuid",
                        row -> row.getString(1),
                        action,
                        vacancy)
                .orElseThrow();
    }

    @Test
    void a_panel_that_is_too_small_needs_a_reason_and_an_empty_one_cannot_mark() {
        Rounds nobody = Rounds.closed("Empty panel", 1);
        nobody.tryToStart(Map.of("exception", "None")).then().statusCode(409).body("detail", containsString("panel"));
        nobody.vacancy().with("hiring");
        nobody.tryToStart(Map.of("exception", "Myself")).then().statusCode(409);
        Rounds two = Rounds.closed("Two", 1, "reviewer", "reviewer2");
        two.tryToStart(Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/exception"))
                .body("errors[0].detail", containsString("2 of 3"));
        two.tryToStart(Map.of("exception", "x".repeat(1001))).then().statusCode(422);
        two.tryToStart(Map.of("exception", "  ")).then().statusCode(422);
        two.tryToStart(Map.of("exception", "Two live near enough"))
                .then()
                .statusCode(201)
                .body("marksPerAnswer", equalTo(2))
                .body("exception", equalTo("Two live near enough"))
                .body("shortAnswers", equalTo(0));
    }

    @Test
    void the_vacancy_says_how_many_mark_and_what_passes_and_the_public_does_not_read_it() {
        Map<String, Object> body = Openings.draft("Set up");
        body.put("review", Map.of("marksPerAnswer", 1, "passMark", 3.25));
        Openings vacancy = Openings.published("Set up", body);
        As.user("hiring").get(vacancy.path()).then().body("review.passMark", equalTo(3.25f));
        As.nobody().get(vacancy.path()).then().statusCode(200).body("review", nullValue());
        As.user("reviewer").get(vacancy.path()).then().body("review", nullValue());
        Rounds round = Rounds.closed(vacancy, 1, "reviewer", "reviewer2", "reviewer3");
        round.tryToStart(Map.of()).then().statusCode(422).body("errors[0].detail", containsString("1 of 3"));
        round.tryToStart(Map.of("exception", "A quick first look"))
                .then()
                .statusCode(201)
                .body("marksPerAnswer", equalTo(1))
                .body("passMark", equalTo(3.25f));
        for (Object odd : List.of(
                Map.of("marksPerAnswer", 0),
                Map.of("marksPerAnswer", 6),
                Map.of(),
                Map.of("marksPerAnswer", 3, "passMark", 0.99),
                Map.of("marksPerAnswer", 3, "passMark", 5.01),
                Map.of("marksPerAnswer", 3, "passMark", 3.333))) {
            body.put("review", odd);
            As.post("hiring", "/vacancies", body)
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", containsString("#/review/"));
        }
    }

    @Test
    void a_repeated_start_gets_the_first_answer_and_of_two_managers_one_is_first() throws Exception {
        Rounds round = Rounds.closed("Twice", 2, "reviewer", "reviewer2", "reviewer3");
        String key = UUID.randomUUID().toString();
        Callable<Response> repeat = () -> As.user("hiring")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(round.path());
        String first = repeat.call().then().statusCode(201).extract().asString();
        assertEquals(first, repeat.call().then().statusCode(201).extract().asString());

        Rounds raced = Rounds.closed("Raced", 2, "reviewer", "reviewer2", "reviewer3");
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> start = () -> raced.tryToStart(Map.of()).statusCode();
            for (Future<Integer> answer : both.invokeAll(List.of(start, start))) {
                answers.add(answer.get());
            }
        }
        assertEquals(List.of(201, 409), answers.stream().sorted().toList());
    }

    @Test
    void a_manager_sees_how_far_each_has_come_and_nobodys_marks() {
        Rounds round = Rounds.started("Progress", 2, "reviewer", "reviewer2");
        round.mark("reviewer", round.alias("reviewer", 1), 5).then().statusCode(200);
        Response view = As.user("hiring").get(round.path());
        view.then()
                .body("reviewers.name", contains("Sample reviewer", "Sample reviewer2"))
                .body("reviewers.marked", contains(1, 0))
                .body("reviewers.toMark", contains(4, 4))
                .body("reviewers.declared", everyItem(is(true)));
        As.user("hiring")
                .header("If-None-Match", view.header("ETag"))
                .get(round.path())
                .then()
                .statusCode(304);
    }

    @Test
    void a_reviewer_is_replaced_and_their_marks_stay() {
        Rounds round = Rounds.started("Replaced", 4, "reviewer", "reviewer2", "reviewer3");
        round.vacancy().with("reviewer4");
        String alias = round.alias("reviewer", 1);
        round.mark("reviewer", alias, 5).then().statusCode(200);

        round.change("replacements", Map.of("from", "reviewer", "to", "reviewer4"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("shortAnswers", equalTo(0))
                .body("reviewers.find { it.reviewer == 'reviewer' }.toMark", equalTo(1))
                .body("reviewers.find { it.reviewer == 'reviewer' }.marked", equalTo(1))
                .body("reviewers.find { it.reviewer == 'reviewer' }.finished", is(true))
                .body("reviewers.find { it.reviewer == 'reviewer4' }.toMark", equalTo(7));

        round.mark("reviewer", alias, 1).then().statusCode(409);
        round.answers("reviewer", 1).then().statusCode(200).body("items", hasSize(1));
        round.declare("reviewer4").then().statusCode(200);
        round.answers("reviewer4", 2).then().statusCode(200).body("items", hasSize(4));
        round.change("replacements", Map.of("from", "reviewer", "to", "reviewer4"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/from"));
        for (String to : List.of("reviewer2", "nobody", "reviewer")) {
            round.change("replacements", Map.of("from", "reviewer2", "to", to))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/to"));
        }
        round.change("replacements", Map.of("from", "nobody", "to", "reviewer3"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/from"));
        round.change("replacements", Map.of()).then().statusCode(422).body("errors", hasSize(2));
    }

    @Test
    void what_the_new_one_may_not_have_goes_to_others_or_stays_short() {
        Rounds round = Rounds.started("Crowded", 3, "reviewer", "reviewer2", "reviewer3");
        round.change("replacements", Map.of("from", "reviewer", "to", "reviewer2"))
                .then()
                .statusCode(200)
                .body("shortAnswers", equalTo(6));
        round.vacancy().with("reviewer4");
        round.change("replacements", Map.of("from", "reviewer2", "to", "reviewer4"))
                .then()
                .statusCode(200)
                .body("shortAnswers", equalTo(6))
                .body("reviewers.find { it.reviewer == 'reviewer4' }.toMark", equalTo(6));
    }

    @Test
    void a_change_names_the_version_that_it_is_made_on() {
        Rounds round = Rounds.started("Stale", 1, "reviewer", "reviewer2");
        String before = As.etag("hiring", round.path());
        As.user("hiring")
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "Enough"))
                .post(round.path() + "/lock")
                .then()
                .statusCode(428);
        round.vacancy().with("reviewer3");
        round.change("replacements", Map.of("from", "reviewer", "to", "reviewer3"))
                .then()
                .statusCode(200);
        with(As.user("hiring"), before, Map.of("reason", "Enough"))
                .post(round.path() + "/lock")
                .then()
                .statusCode(412);
        Rounds waiting = Rounds.closed("Waiting", 1, "reviewer");
        waiting.change("lock", Map.of("reason", "Enough")).then().statusCode(409);
        waiting.change("replacements", Map.of("from", "reviewer", "to", "reviewer2"))
                .then()
                .statusCode(409);
    }

    @Test
    void locked_marks_are_frozen_for_good() {
        Rounds round = Rounds.started("Frozen", 2, "reviewer", "reviewer2");
        String alias = round.alias("reviewer", 1);
        round.markAll("reviewer", 4).markAll("reviewer2", 3);
        round.unmark("reviewer", alias).then().statusCode(204);
        round.change("lock", Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reason"))
                .body("errors[0].detail", containsString("1 mark is missing"));

        round.change("lock", Map.of("reason", "The last one cannot be read"))
                .then()
                .statusCode(200)
                .body("state", equalTo("locked"))
                .body("lockReason", equalTo("The last one cannot be read"))
                .body("can", hasSize(0));

        round.mark("reviewer", alias, 4).then().statusCode(409).body("detail", containsString("locked"));
        round.unmark("reviewer2", round.alias("reviewer2", 1)).then().statusCode(409);
        round.recuse("reviewer", alias).then().statusCode(409);
        round.finish("reviewer").then().statusCode(409);
        round.change("lock", Map.of("reason", "Again")).then().statusCode(409);
        round.change("replacements", Map.of("from", "reviewer", "to", "reviewer2"))
                .then()
                .statusCode(409);
        round.answers("reviewer2", 1).then().statusCode(200).body("items.mark", everyItem(equalTo(3)));
        As.user("reviewer").get(round.panel()).then().body("state", equalTo("locked"));
        assertEquals(
                "{\"reason\": \"The last one cannot be read\", \"missing\": 1}",
                trail("review.locked", round.vacancy().id()));
        for (String change : List.of("update review_task set mark = 1", "delete from review_task")) {
            assertThrows(
                    SqlFailure.class,
                    () -> sql.run(
                            change + " where vacancy_id = ?::uuid",
                            round.vacancy().id()));
        }
    }

    @Test
    void a_whole_round_locks_without_a_reason() {
        Rounds round = Rounds.started("Whole", 1, "reviewer", "reviewer2");
        round.markAll("reviewer", 4).markAll("reviewer2", 3);
        round.change("lock", Map.of()).then().statusCode(200).body("lockReason", nullValue());
    }

    @Test
    void an_application_that_came_in_at_the_last_moment_is_marked_too() {
        Instant deadline = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 3600);
        Openings vacancy =
                Openings.published("Last moment", CITIZENS_ESSEX, deadline).with("reviewer");
        Applicant.start(vacancy).submitted(vacancy);
        Applicant slow = Applicant.start(vacancy).answered(vacancy);
        Rounds round = new Rounds(vacancy, List.of());
        TestClock.at(deadline.plusSeconds(1), () -> round.start("reviewer"));
        TestClock.at(
                deadline.minusMillis(1), () -> slow.step("submission").then().statusCode(200));
        TestClock.at(deadline.plusSeconds(60), () -> {
            As.user("hiring")
                    .get(round.path())
                    .then()
                    .body("applications", equalTo(2))
                    .body("shortAnswers", equalTo(2));
            round.markAll("reviewer", 3);
            round.finish("reviewer").then().statusCode(409).body("detail", containsString("2 answers await"));
            round.markAll("reviewer", 3)
                    .finish("reviewer")
                    .then()
                    .statusCode(200)
                    .body("marked", equalTo(4));
            As.user("hiring").get(round.path()).then().body("shortAnswers", equalTo(0));
            round.change("lock", Map.of()).then().statusCode(200);
        });
    }

    @Test
    void only_a_hiring_manager_of_the_chapter_runs_it() {
        Rounds round = Rounds.started("Ours", 1, "reviewer");
        String narrow = Tokens.of("organiser2", "hiring-manager", Duration.ofMinutes(5));
        As.nobody().auth().oauth2(narrow).get(round.path()).then().statusCode(404);
        As.user("hiring")
                .get("/vacancies/" + UUID.randomUUID() + "/review")
                .then()
                .statusCode(404);
        As.user("hiring").get("/vacancies/12/review").then().statusCode(400);
        As.user("admin").get(round.path()).then().statusCode(403);
    }
}
