package org.firstmile.applications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.firstmile.applications.conversations.Talks;
import org.firstmile.applications.decision.Choices;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Steps of the hiring that cross each other, or one that was taken before: each is whole, or says why it is not taken. */
@ApiTest
class CrossingStepsTest {
    @Inject
    Sql sql;

    private static List<Integer> atOnce(List<Callable<Response>> steps) throws Exception {
        CyclicBarrier start = new CyclicBarrier(steps.size());
        try (ExecutorService crowd = Executors.newFixedThreadPool(steps.size())) {
            List<Future<Integer>> answers = steps.stream()
                    .map(step -> crowd.submit(() -> {
                        start.await(10, TimeUnit.SECONDS);
                        return step.call().statusCode();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(30, TimeUnit.SECONDS));
            }
            return statuses;
        }
    }

    private static Callable<Response> erasing(Applicant applicant) {
        String etag = applicant.etag();
        return () -> applicant.call().header("If-Match", etag).delete("/my-application");
    }

    @RepeatedTest(4)
    void a_letter_to_many_while_some_erase_themselves_reaches_all_or_names_who_is_gone() throws Exception {
        Selected selected = Selected.locked("Written to while erased", 8);
        List<String> everybody = selected.applicants().stream()
                .map(one -> one.read().<String>path("id"))
                .toList();
        Map<String, ?> letter = Map.of("applications", everybody, "subject", "News", "text", "We write on Friday.");
        List<Callable<Response>> steps = new ArrayList<>();
        steps.add(() -> As.post("hiring", selected.vacancy().path() + "/letters", letter));
        selected.applicants().subList(5, 8).forEach(one -> steps.add(erasing(one)));
        List<Integer> statuses = atOnce(steps);
        assertTrue(Set.of(201, 422).contains(statuses.getFirst()), statuses::toString);
        assertTrue(statuses.subList(1, 4).stream().allMatch(Integer.valueOf(204)::equals), statuses::toString);
    }

    @RepeatedTest(4)
    void more_time_for_a_draft_that_erases_itself_is_given_or_not_found() throws Exception {
        Openings vacancy = Openings.published("More time while erased");
        Applicant applicant = Applicant.start(vacancy);
        String id = applicant.read().path("id");
        Map<String, ?> more = Map.of(
                "until",
                Instant.now()
                        .plus(40, ChronoUnit.DAYS)
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString(),
                "reason",
                "Was ill");
        Callable<Response> extending = () ->
                As.user("hiring").contentType(ContentType.JSON).body(more).put("/applications/" + id + "/extension");
        List<Integer> statuses = atOnce(List.of(extending, erasing(applicant), extending));
        assertTrue(Set.of(200, 404).containsAll(List.of(statuses.getFirst(), statuses.getLast())), statuses::toString);
    }

    @Test
    void a_hold_keeps_the_cv_of_who_withdraws() {
        Selected selected = Selected.locked("Withdrawn while held", 1);
        Applicant applicant = selected.applicants().getFirst();
        UUID id = UUID.fromString(selected.id(0));
        String retention = selected.vacancy().path() + "/retention";
        As.put("hiring", retention, retention, Map.of("hold", Map.of("reason", "A sample claim")))
                .then()
                .statusCode(200);
        applicant.step("withdrawal").then().statusCode(200);
        assertTrue(sql.one("select 1 from application_cv where application_id = ?", row -> true, id)
                .isPresent());
        As.user("hiring").get("/applications/" + id + "/cv").then().statusCode(409);
    }

    @Test
    void a_hold_keeps_who_somebody_said_they_are() {
        Selected selected = Selected.locked("Renamed while held", 1);
        Applicant applicant = selected.applicants().getFirst();
        String retention = selected.vacancy().path() + "/retention";
        applicant.read().then().body("can", hasItem("change-candidate"));
        As.put("hiring", retention, retention, Map.of("hold", Map.of("reason", "A sample claim")))
                .then()
                .statusCode(200);
        rename(applicant).then().statusCode(409).body("detail", containsString("legal question"));
        applicant
                .read()
                .then()
                .body("candidate.email", equalTo(applicant.email()))
                .body("can", not(hasItem("change-candidate")));
        As.put("hiring", retention, retention, Map.of()).then().statusCode(200);
        rename(applicant).then().statusCode(200).body("candidate.name", equalTo("Another Sample"));
    }

    private static Response rename(Applicant applicant) {
        return applicant
                .call()
                .header("If-Match", applicant.etag())
                .body(Applicant.candidate("Another Sample", Applicant.freshEmail()))
                .put("/my-application/candidate");
    }

    @RepeatedTest(4)
    void feedback_reaches_those_who_are_still_there_while_some_withdraw_and_some_erase_themselves() throws Exception {
        Choices job = Choices.job(5, 4, 3, 3, 2, 2).revealed(0);
        job.decide(0).then().statusCode(201);
        List<Callable<Response>> steps = new ArrayList<>();
        steps.add(() -> As.user("hiring").post(job.vacancy().path() + "/feedback"));
        job.applicants().subList(2, 4).forEach(one -> steps.add(erasing(one)));
        job.applicants().subList(4, 6).forEach(one -> steps.add(() -> one.step("withdrawal")));
        List<Integer> statuses = atOnce(steps);
        assertTrue(statuses.getFirst() / 100 == 2, statuses::toString);
        assertTrue(statuses.subList(1, 3).stream().allMatch(Integer.valueOf(204)::equals), statuses::toString);
        assertTrue(statuses.subList(3, 5).stream().allMatch(Integer.valueOf(200)::equals), statuses::toString);
        // whoever was counted was told, whatever became of them since
        int told = As.user("hiring").get(job.vacancy().path() + "/feedback").path("candidates");
        int kept = sql.one(
                        "select count(*) from application_feedback f join application p on p.id = f.application_id"
                                + " where p.vacancy_id = ?::uuid",
                        row -> row.getInt(1),
                        job.vacancy().id())
                .orElseThrow();
        assertTrue(told >= kept && told <= 6, () -> told + " were told and " + kept + " are there");
        job.applicants()
                .getFirst()
                .call()
                .get("/my-application/feedback")
                .then()
                .statusCode(200);
    }

    @RepeatedTest(4)
    void an_answer_is_marked_or_its_reviewer_comes_off_the_panel() throws Exception {
        Rounds round = Rounds.started("Off while marking", 1, "reviewer", "reviewer2");
        round.markAll("reviewer", 3);
        String alias = round.alias("reviewer", 1);
        String member = As.user("hiring")
                .get(round.vacancy().path() + "/panel")
                .path("items.find { it.name == 'Sample reviewer' }.id");
        List<Integer> statuses = atOnce(List.of(
                () -> As.user("hiring").delete(round.vacancy().path() + "/panel/" + member),
                () -> As.user("reviewer").delete(round.panel() + "/answers/" + alias + "/mark")));
        int unmarked = sql.one(
                        "select count(*) from review_task where vacancy_id = ?::uuid and reviewer = 'reviewer' and mark is null",
                        row -> row.getInt(1),
                        round.vacancy().id())
                .orElseThrow();
        boolean off = statuses.getFirst() == 204;
        assertEquals(off ? 0 : 1, unmarked, statuses::toString);
        assertEquals(off ? 404 : 204, statuses.getLast(), statuses::toString);
        assertEquals(off ? 204 : 409, statuses.getFirst(), statuses::toString);
    }

    @Test
    void who_is_not_on_the_shortlist_any_more_is_not_appointed() {
        Choices job = Choices.job(5, 4).revealed(0);
        As.post("hiring", job.vacancy().path() + "/moves", Map.of("applications", List.of(job.id(0)), "to", "marked"))
                .then()
                .statusCode(201);
        job.decide(0)
                .then()
                .statusCode(409)
                .body("errors[0].pointer", equalTo("#/appointed/0"))
                .body("errors[0].detail", containsString("Shortlist"));
    }

    @Test
    void who_is_expected_for_a_conversation_stays_on_the_shortlist() {
        Talks talks = Talks.shortlisted("Expected", 1, "reviewer");
        String id = talks.applicant(0).read().path("id");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        Map<String, ?> back = Map.of("applications", List.of(id), "to", "marked");
        As.post("hiring", talks.path() + "/moves", back)
                .then()
                .statusCode(409)
                .body("errors[0].detail", containsString("cancel it first"));
        As.user("hiring")
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag("hiring", "/conversations/" + conversation))
                .body(Map.of())
                .post("/conversations/" + conversation + "/cancellation")
                .then()
                .statusCode(200);
        As.post("hiring", talks.path() + "/moves", back).then().statusCode(201);
    }

    @Test
    void nobody_is_revealed_for_a_vacancy_that_was_withdrawn() {
        Selected selected = Selected.locked("Withdrawn after the lock", 2).shortlisted(0);
        As.user("hiring")
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag("hiring", selected.vacancy().path()))
                .body(Map.of("reason", "There is no money"))
                .post(selected.vacancy().path() + "/withdrawal")
                .then()
                .statusCode(200);
        selected.reveal(selected.id(0)).then().statusCode(409).body("detail", containsString("withdrawn"));
        selected.move("shortlisted", selected.id(1)).then().statusCode(409);
        As.user("hiring")
                .get(selected.vacancy().path() + "/pipeline")
                .then()
                .body("can", contains("write"))
                .body("next", hasSize(0));
    }
}
