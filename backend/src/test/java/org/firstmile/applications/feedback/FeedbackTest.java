package org.firstmile.applications.feedback;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;

/** Everyone hears, rejected ones too: a third for each answer, once, after the decision. */
@ApiTest
class FeedbackTest {
    @Inject
    Sql sql;

    private static String path(Rounds rounds) {
        return rounds.vacancy().path() + "/feedback";
    }

    private static Response send(Rounds rounds) {
        return As.user("hiring").post(path(rounds));
    }

    private static Response mine(Applicant applicant) {
        return applicant.call().get("/my-application/feedback");
    }

    /** Marks each applicant's answers with their own mark; one reviewer's is enough. */
    private static Rounds marked(String title, int... marks) {
        Rounds rounds = Rounds.started(title, marks.length, "reviewer");
        for (int question = 1; question < rounds.vacancy().questions().size(); question++) {
            List<Map<String, String>> answers = As.user("reviewer")
                    .queryParam("limit", 100)
                    .get(rounds.vacancy().answersPath(question))
                    .path("items");
            for (Map<String, String> answer : answers) {
                for (int i = 0; i < marks.length; i++) {
                    if (answer.get("text").contains(rounds.applicants().get(i).reference()) && marks[i] > 0) {
                        rounds.mark("reviewer", answer.get("alias"), marks[i])
                                .then()
                                .statusCode(200);
                    }
                }
            }
        }
        return rounds.locked();
    }

    private static List<String> bands(Rounds rounds) {
        List<String> bands = new ArrayList<>();
        rounds.applicants().forEach(one -> bands.add(mine(one).path("answers[0].band")));
        return bands;
    }

    @Test
    void each_hears_the_outcome_and_a_third_for_each_answer_and_no_mark() throws Exception {
        Rounds rounds = marked("Told in thirds", 1, 2, 3, 4, 5, 5);
        Applicant best = rounds.applicants().get(4);
        Decided.appointing(rounds, best);
        send(rounds)
                .then()
                .statusCode(201)
                .body("candidates", equalTo(6))
                .body("sentBy", notNullValue())
                .body("can", hasSize(0));
        assertEquals(List.of("lower", "lower", "middle", "middle", "upper", "upper"), bands(rounds));
        Response told = mine(best);
        told.then()
                .statusCode(200)
                .body("outcome", equalTo("appointed"))
                .body("sentOn", notNullValue())
                .body("answers.prompt", contains("Why do relationships matter?", "What will you bring?"))
                .body("answers.of", contains(6, 6));
        assertFalse(told.asString().contains("mark\""), "no marks: " + told.asString());
        mine(rounds.applicants().getFirst()).then().body("outcome", equalTo("not-appointed"));
        for (Applicant one : rounds.applicants()) {
            String text = (String) Inbox.await(one.email(), "News of").getContent();
            assertTrue(text.contains(one.reference()) && text.contains("of 6 answers"), text);
            assertEquals(one == best, text.contains("You are appointed"), text);
        }
    }

    @Test
    void equal_answers_share_a_third() {
        Rounds rounds = Decided.appointing(marked("Told they are equal", 3, 3, 3, 3, 3, 3, 3));
        send(rounds).then().statusCode(201);
        assertEquals(7, bands(rounds).stream().filter("middle"::equals).count());
    }

    @Test
    void with_fewer_than_six_there_is_no_third_and_it_says_why() {
        Rounds rounds = Decided.appointing(marked("Told without thirds", 1, 2, 3, 4, 5));
        send(rounds).then().statusCode(201);
        mine(rounds.applicants().getFirst())
                .then()
                .body("answers[0].band", nullValue())
                .body("answers[0].why", containsString("fewer than 6"));
    }

    @Test
    void an_answer_that_nobody_marked_has_no_third_beside_six_that_have() {
        Rounds rounds = Decided.appointing(marked("Told of no mark", 1, 2, 3, 4, 5, 5, 0));
        send(rounds).then().statusCode(201);
        mine(rounds.applicants().get(6))
                .then()
                .body("answers[0].band", nullValue())
                .body("answers[0].why", containsString("nobody marked it"));
        mine(rounds.applicants().get(5)).then().body("answers[0].band", equalTo("upper"));
    }

    @Test
    void the_preview_shows_the_letters_and_waits_for_the_decision() {
        Rounds rounds = Decided.locked("Told later", 2);
        Applicant applicant = rounds.applicants().getFirst();
        As.user("hiring")
                .get(path(rounds))
                .then()
                .statusCode(200)
                .body("decided", equalTo(false))
                .body("candidates", equalTo(2))
                .body("letters", hasSize(0))
                .body("can", hasSize(0));
        send(rounds).then().statusCode(409).body("detail", containsString("decision"));
        mine(applicant).then().statusCode(409);
        applicant.read().then().body("can", not(hasItem("read-feedback")));
        Decided.appointing(rounds, applicant);
        As.user("hiring")
                .get(path(rounds))
                .then()
                .body("can", contains("send"))
                .body("letters.candidates", contains(1, 1))
                .body("letters[0].text", containsString("You are appointed"))
                .body("questions.compared", contains(false, false));
        send(rounds).then().statusCode(201);
        applicant.read().then().body("can", hasItem("read-feedback"));
    }

    @Test
    void nothing_is_said_before_the_lock() {
        Rounds rounds = Rounds.started("Told nothing", 1, "reviewer");
        As.user("hiring").get(path(rounds)).then().statusCode(409);
        send(rounds).then().statusCode(409);
    }

    @Test
    void it_is_sent_once_and_a_repeat_gets_the_first_answer() {
        Rounds rounds = Decided.appointing(Decided.locked("Told once", 1));
        String sent = As.user("hiring")
                .header("Idempotency-Key", "feedback-once-1")
                .post(path(rounds))
                .then()
                .statusCode(201)
                .extract()
                .asString();
        assertEquals(
                sent,
                As.user("hiring")
                        .header("Idempotency-Key", "feedback-once-1")
                        .post(path(rounds))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());
        send(rounds).then().statusCode(409).body("detail", containsString("once"));
        Inbox.await(rounds.applicants().getFirst().email(), "News of");
        assertEquals(
                1L,
                sql.one(
                                "select count(*) from audit_entry where action = 'feedback.sent' and subject_id = ?::uuid",
                                row -> row.getLong(1),
                                rounds.vacancy().id())
                        .orElseThrow());
    }

    @Test
    void who_withdrew_hears_nothing() {
        Rounds rounds = Decided.locked("Told to those who stayed", 2);
        Applicant gone = rounds.applicants().getFirst();
        gone.step("withdrawal").then().statusCode(200);
        Decided.appointing(rounds);
        send(rounds).then().statusCode(201).body("candidates", equalTo(1));
        mine(gone).then().statusCode(409);
    }

    @Test
    void what_was_told_stays_when_others_are_erased() {
        Rounds rounds = Decided.appointing(marked("Told and kept", 1, 2, 3, 4, 5, 5));
        send(rounds).then().statusCode(201);
        rounds.applicants().subList(1, 6).forEach(one -> one.call()
                .header("If-Match", one.etag())
                .delete("/my-application")
                .then()
                .statusCode(204));
        mine(rounds.applicants().getFirst())
                .then()
                .body("answers[0].band", equalTo("lower"))
                .body("answers[0].of", equalTo(6));
        As.user("hiring").get(path(rounds)).then().statusCode(200).body("candidates", equalTo(6));
    }
}
