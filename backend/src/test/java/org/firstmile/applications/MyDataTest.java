package org.firstmile.applications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.applications.feedback.Decided;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** A candidate takes everything away, and has everything erased. */
@ApiTest
class MyDataTest {
    @Inject
    Sql sql;

    private static Response export(Applicant applicant) {
        return applicant.call().get("/my-application/export");
    }

    private static Response erase(Applicant applicant) {
        return applicant.call().header("If-Match", applicant.etag()).delete("/my-application");
    }

    private static RequestSpecification note(String note) {
        return As.user("reviewer").contentType("application/json").body(Map.of("value", 2, "note", note));
    }

    @Test
    void the_export_has_all_that_the_candidate_gave() {
        Openings vacancy = Openings.withCv("Exported");
        Map<String, Object> candidate = Applicant.candidate("Sample Exported", Applicant.freshEmail());
        candidate.put("phone", "01632 960 001");
        Applicant applicant = Applicant.start(vacancy, candidate).answered(vacancy);
        applicant.sendCv(Cvs.pdf("Sample")).then().statusCode(200);
        applicant.step("submission").then().statusCode(200);
        applicant
                .call()
                .body(Map.of("score", 9))
                .put("/my-application/happiness")
                .then()
                .statusCode(204);
        export(applicant)
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("application-" + applicant.reference() + ".json"))
                .body("reference", equalTo(applicant.reference()))
                .body("vacancy.name", equalTo("Exported"))
                .body("candidate.name", equalTo("Sample Exported"))
                .body("candidate.phone", equalTo("01632 960 001"))
                .body("answers", hasSize(3))
                .body("answers[0].text", containsString(applicant.reference()))
                .body("cv.kind", equalTo("pdf"))
                .body("happiness", equalTo(9))
                .body("marks", hasSize(0))
                .body("log.what", hasItems("application.started", "application.submitted"));
    }

    @Test
    void reviewers_notes_are_in_it_once_marks_are_locked_and_who_wrote_them_is_not() {
        Rounds rounds = Rounds.started("Exported notes", 1, "reviewer", "reviewer2");
        Applicant applicant = rounds.applicants().getFirst();
        note("Speaks of people as partners")
                .put(rounds.panel() + "/answers/" + rounds.alias("reviewer", 1) + "/mark")
                .then()
                .statusCode(200);
        rounds.mark("reviewer2", rounds.alias("reviewer2", 1), 5).then().statusCode(200);
        export(applicant).then().body("marks", hasSize(0));
        rounds.locked();
        Response exported = export(applicant);
        exported.then()
                .body("marks.mark", containsInAnyOrder(2, 5))
                .body("marks.note", hasItem("Speaks of people as partners"));
        assertFalse(exported.asString().toLowerCase().contains("reviewer"), exported.asString());
    }

    @Test
    void why_a_reviewer_stepped_back_is_in_it_after_the_lock() {
        Rounds rounds = Rounds.started("Exported recusal", 1, "reviewer", "reviewer2");
        As.user("reviewer")
                .contentType("application/json")
                .body(Map.of("reason", "We share a kitchen"))
                .post(rounds.panel() + "/answers/" + rounds.alias("reviewer", 1) + "/recusal")
                .then()
                .statusCode(204);
        export(rounds.applicants().getFirst()).then().body("steppedBack", hasSize(0));
        rounds.locked();
        export(rounds.applicants().getFirst()).then().body("steppedBack", contains("We share a kitchen"));
    }

    @Test
    void the_reason_of_a_step_is_in_it_only_when_it_was_this_applications_alone() {
        Rounds rounds = Rounds.started("Exported steps", 2, "reviewer")
                .markAll("reviewer", 3)
                .locked();
        List<String> ids = rounds.applicants().stream()
                .map(one -> one.read().<String>path("id"))
                .toList();
        moved(rounds, "SHORTLISTED", "CONVERSATION", "About one", ids.subList(0, 1));
        moved(rounds, "MARKED", "SHORTLISTED", "About both", ids);
        Response exported = export(rounds.applicants().getFirst());
        exported.then().body("steps", hasSize(2)).body("steps.reason", hasItem("About one"));
        assertFalse(exported.asString().contains("About both"), exported.asString());
    }

    private void moved(Rounds rounds, String from, String to, String reason, List<String> applications) {
        UUID move = UUID.randomUUID();
        sql.run(
                "insert into stage_move (id, vacancy_id, at, moved_by, name, reason) values (?, ?::uuid, now(), 'hiring', 'Hiring', ?)",
                move,
                rounds.vacancy().id(),
                reason);
        applications.forEach(id -> sql.run(
                "insert into stage_move_part (move_id, application_id, from_stage, to_stage) values (?, ?::uuid, ?, ?)",
                move,
                id,
                from,
                to));
    }

    @Test
    void what_interviewers_wrote_is_in_it_once_it_is_decided_and_who_they_are_is_not() {
        Rounds rounds = Decided.locked("Exported scorecards", 1);
        Applicant applicant = rounds.applicants().getFirst();
        String id = applicant.read().path("id");
        for (String table :
                List.of("conversation", "scorecard", "scorecard_score", "cohort_trait", "candidate_letter")) {
            assertEquals(1, sql.run(ErasureTest.PLANTED.get(table), UUID.fromString(id)), table);
        }
        export(applicant)
                .then()
                .body("conversations.place", contains("A room"))
                .body("letters.text", contains("Dear Zebulorn"))
                .body("scorecards", hasSize(0))
                .body("traits", hasSize(0));
        Decided.appointing(rounds);
        Response exported = export(applicant);
        exported.then()
                .body("scorecards.summary", contains("planted by hand"))
                .body("scorecards[0].scores.value", contains(4))
                .body("scorecards[0].scores.criterion", contains("Curiosity"))
                .body("traits.dimension", contains("place"));
        assertFalse(exported.asString().toLowerCase().contains("reviewer"), exported.asString());
    }

    @Test
    void an_erased_application_is_gone_and_its_link_opens_nothing() {
        Openings vacancy = Openings.published("Erased");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        String id = applicant.read().path("id");
        applicant.read().then().body("can", hasItem("erase"));
        erase(applicant).then().statusCode(204);
        applicant.read().then().statusCode(404);
        export(applicant).then().statusCode(404);
        As.user("hiring").get("/applications/" + id).then().statusCode(404);
        applicant
                .call()
                .header("If-Match", "*")
                .delete("/my-application")
                .then()
                .statusCode(404);
    }

    @Test
    void it_is_erased_as_it_was_read_or_not_at_all() {
        Openings vacancy = Openings.published("Erased when read");
        Applicant applicant = Applicant.start(vacancy);
        String read = applicant.etag();
        applicant
                .answer(vacancy.questions().getFirst(), "Another device")
                .then()
                .statusCode(200);
        applicant.call().delete("/my-application").then().statusCode(428);
        applicant
                .call()
                .header("If-Match", read)
                .delete("/my-application")
                .then()
                .statusCode(412);
        applicant.read().then().statusCode(200);
    }

    @Test
    void the_sift_goes_on_without_it() {
        Rounds rounds = Rounds.started("Erased in the sift", 3, "reviewer", "reviewer2");
        rounds.mark("reviewer", rounds.alias("reviewer", 1), 4).then().statusCode(200);
        erase(rounds.applicants().getFirst()).then().statusCode(204);
        As.user("hiring").get(rounds.path()).then().statusCode(200).body("applications", equalTo(2));
        As.user("reviewer").get(rounds.panel()).then().statusCode(200).body("toMark", equalTo(4));
        rounds.markAll("reviewer", 4).markAll("reviewer2", 2).locked();
        As.user("hiring")
                .get(rounds.vacancy().path() + "/ranking")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void locked_marks_go_with_it_and_the_ranking_and_the_report_stand() {
        Rounds rounds = Rounds.started("Erased after the lock", 3, "reviewer", "reviewer2")
                .markAll("reviewer", 4)
                .markAll("reviewer2", 2)
                .locked();
        Applicant first = rounds.applicants().getFirst();
        erase(first).then().statusCode(204);
        String ranking = rounds.vacancy().path() + "/ranking";
        As.user("hiring")
                .get(ranking)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.application.reference", not(hasItem(first.reference())));
        As.user("hiring")
                .get(rounds.path() + "/report")
                .then()
                .statusCode(200)
                .body("questions[0].distribution", contains(0, 2, 0, 2, 0));
        rounds.applicants().subList(1, 3).forEach(one -> erase(one).then().statusCode(204));
        As.user("hiring").get(ranking).then().statusCode(200).body("items", hasSize(0));
        As.user("hiring")
                .get(rounds.path() + "/report")
                .then()
                .statusCode(200)
                .body("reviewers", hasSize(2))
                .body("questions[0].distribution", contains(0, 0, 0, 0, 0));
        As.user("hiring").get(rounds.path()).then().statusCode(200).body("applications", equalTo(0));
    }

    @Test
    void a_tombstone_counts_it_and_its_rating_still_counts() {
        Openings vacancy = Openings.published("Erased with a tombstone");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        applicant
                .call()
                .body(Map.of("score", 4))
                .put("/my-application/happiness")
                .then()
                .statusCode(204);
        String id = applicant.read().path("id");
        erase(applicant).then().statusCode(204);
        erase(Applicant.start(vacancy)).then().statusCode(204);
        As.nobody()
                .get(vacancy.closed().path())
                .then()
                .body("happiness.count", equalTo(1))
                .body("happiness.mean", equalTo(4.0f));
        assertEquals(
                List.of("CANDIDATE DRAFT", "CANDIDATE MARKED"),
                sql.list(
                        "select why || ' ' || last_stage from application_tombstone where vacancy_id = ?::uuid order by 1",
                        row -> row.getString(1),
                        vacancy.id()));
        assertEquals(
                List.of(true),
                sql.list(
                        "select true from application_tombstone where application_hash = sha256(convert_to(?, 'UTF8'))",
                        row -> row.getBoolean(1),
                        id));
    }

    @Test
    void while_it_has_to_be_kept_it_is_not_erased_and_says_so() {
        Openings vacancy = Openings.published("Not erased");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        vacancy.closed();
        String retention = vacancy.path() + "/retention";
        As.put("hiring", retention, retention, Map.of("hold", Map.of("reason", "A claim is open")))
                .then()
                .statusCode(200);
        applicant.read().then().body("can", not(hasItem("erase")));
        erase(applicant).then().statusCode(409).body("detail", containsString("has to be kept"));
        applicant.read().then().statusCode(200).body("candidate", notNullValue());
    }
}
