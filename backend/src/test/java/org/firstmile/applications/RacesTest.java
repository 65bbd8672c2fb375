package org.firstmile.applications;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.firstmile.applications.review.Rounds;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Two steps of one candidate, or of a candidate and the staff, at the same moment: one is whole and nothing is lost. */
@ApiTest
class RacesTest {

    private static List<Response> atOnce(Supplier<Response> one, Supplier<Response> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = List.of(one, other).stream()
                    .map(step -> both.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return step.get();
                    }))
                    .toList();
            return List.of(
                    answers.getFirst().get(20, TimeUnit.SECONDS),
                    answers.getLast().get(20, TimeUnit.SECONDS));
        }
    }

    @RepeatedTest(5)
    void of_an_autosave_and_a_submission_at_once_one_is_whole_and_the_other_hears_of_it() throws Exception {
        Openings vacancy = Openings.published("Saved while submitting").with("reviewer");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        String etag = applicant.etag();
        List<Response> answers = atOnce(
                () -> applicant
                        .call()
                        .header("If-Match", etag)
                        .body(Map.of("text", "The last word"))
                        .put("/my-application/answers/" + vacancy.questions().get(1)),
                () -> applicant.call().header("If-Match", etag).post("/my-application/submission"));
        boolean saved = answers.getFirst().statusCode() == 200;
        assertEquals(List.of(saved ? 200 : 412, saved ? 412 : 200), statuses(answers));
        applicant
                .read()
                .then()
                .body("status", equalTo(saved ? "draft" : "submitted"))
                .body("questions[1].answer.text", equalTo(saved ? "The last word" : text(applicant)));
        new Rounds(vacancy.closed(), List.of()).start("reviewer");
        List<String> readForReview =
                As.user("reviewer").get(vacancy.answersPath(1)).path("items.text");
        assertEquals(saved ? List.of() : List.of(text(applicant)), readForReview);
    }

    private static String text(Applicant applicant) {
        return "Because we " + applicant.reference() + " listen.";
    }

    @RepeatedTest(5)
    void of_a_submission_and_a_withdrawal_at_once_one_wins() throws Exception {
        Openings vacancy = Openings.published("Withdrawn while submitting").with("reviewer");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        String etag = applicant.etag();
        List<Response> answers = atOnce(
                () -> applicant.call().header("If-Match", etag).post("/my-application/submission"),
                () -> applicant.call().header("If-Match", etag).post("/my-application/withdrawal"));
        boolean submitted = answers.getFirst().statusCode() == 200;
        assertEquals(List.of(submitted ? 200 : 412, submitted ? 412 : 200), statuses(answers));
        applicant.read().then().body("status", equalTo(submitted ? "submitted" : "withdrawn"));
    }

    @RepeatedTest(5)
    void of_a_submission_and_a_closing_at_once_both_tell_the_truth() throws Exception {
        Openings vacancy = Openings.published("Closed while submitting");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        String etag = applicant.etag();
        String version = As.etag("hiring", vacancy.path());
        List<Response> answers = atOnce(
                () -> applicant.call().header("If-Match", etag).post("/my-application/submission"),
                () -> As.user("hiring")
                        .contentType(ContentType.JSON)
                        .header("If-Match", version)
                        .body(Map.of("reason", "Enough"))
                        .post(vacancy.path() + "/closure"));
        assertTrue(Set.of(200, 409).contains(answers.getFirst().statusCode()));
        assertEquals(200, answers.getLast().statusCode());
        boolean in = answers.getFirst().statusCode() == 200;
        applicant
                .read()
                .then()
                .body("status", equalTo(in ? "submitted" : "draft"))
                .body("open", equalTo(false));
    }

    /** The first address was a slip: nobody there may get a link that works. */
    @Test
    void a_start_repeated_after_the_address_was_corrected_opens_nothing_to_the_wrong_one() {
        Openings vacancy = Openings.published("Mistyped");
        String wrong = Applicant.freshEmail();
        Map<String, Object> candidate = Applicant.candidate("Sample Candidate", wrong);
        String once = UUID.randomUUID().toString();
        Response started = start(vacancy, candidate, once);
        Applicant applicant = new Applicant(started.path("reference"), started.path("key"), wrong);
        candidate.put("email", Applicant.freshEmail());
        applicant
                .call()
                .header("If-Match", applicant.etag())
                .body(candidate)
                .put("/my-application/candidate")
                .then()
                .statusCode(200);
        candidate.put("email", wrong);
        start(vacancy, candidate, once).then().statusCode(409);
        applicant.read().then().statusCode(200);
        Inbox.awaitCount(wrong, 1);
    }

    private static Response start(Openings vacancy, Map<String, ?> candidate, String once) {
        return Applicant.someone()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", once)
                .body(Map.of("vacancyId", vacancy.id(), "candidate", candidate))
                .post("/applications");
    }

    private static List<Integer> statuses(List<Response> answers) {
        return answers.stream().map(Response::statusCode).toList();
    }
}
