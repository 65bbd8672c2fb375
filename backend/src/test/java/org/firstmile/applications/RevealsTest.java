package org.firstmile.applications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.applications.selection.Moved;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** Who a candidate is becomes known after the lock, of the shortlisted alone, with a reason, to who hires. */
@ApiTest
class RevealsTest {
    @Inject
    Sql sql;

    private static Response candidate(String application) {
        return As.user("hiring").get("/applications/" + application + "/candidate");
    }

    private static Response cv(String application) {
        return As.user("hiring").get("/applications/" + application + "/cv");
    }

    private List<String> trail(String application, String action) {
        return sql.list(
                "select actor || ' ' || details::text from audit_entry where action = ? and subject_id = ?::uuid",
                row -> row.getString(1),
                action,
                application);
    }

    @Test
    void nobody_is_revealed_before_the_marks_are_locked() {
        Selected world = Selected.marked("Not locked yet", 1, 4);
        String id = world.id(0);
        world.reveal(id).then().statusCode(409).body("code", equalTo("wrong-state"));
        candidate(id).then().statusCode(409).body("code", equalTo("wrong-state"));
        cv(id).then().statusCode(409);
        world.locked();
        world.reveal(id)
                .then()
                .statusCode(409)
                .body("errors.detail", contains(containsString("is not shortlisted")))
                .body("errors.pointer", contains("#/applications/0"));
        candidate(id).then().statusCode(409);
        world.shortlisted();
        candidate(id).then().statusCode(409);
        world.reveal(id).then().statusCode(201);
        candidate(id).then().statusCode(200);
    }

    @Test
    void a_revealed_candidate_is_known_with_what_they_wrote() {
        Selected world = Selected.locked("Known at last", 2).shortlisted();
        Applicant applicant = world.applicants().getFirst();
        String id = world.id(0);
        world.reveal(id)
                .then()
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("items.reference", contains(applicant.reference()))
                .body("items.by", contains("Sample hiring"))
                .body("items.reason", contains("The shortlist is agreed"));

        candidate(id)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("reference", equalTo(applicant.reference()))
                .body("name", equalTo("Sample Candidate"))
                .body("kind", equalTo("person"))
                .body("email", equalTo(applicant.email()))
                .body("phone", nullValue())
                .body("stage", equalTo("shortlisted"))
                .body("vacancy.name", equalTo("Known at last"))
                .body("cv.kind", equalTo("pdf"))
                .body("openAnswers.prompt", contains("Where do you live and work?"))
                .body("answers.prompt", contains("Why do relationships matter?", "What will you bring?"))
                .body("answers[0].text", containsString(applicant.reference()))
                .body("revealedBy", equalTo("Sample hiring"))
                .body("reason", equalTo("The shortlist is agreed"));
        candidate(world.id(1)).then().statusCode(409);
        assertEquals(1, trail(id, "reveal.made").size());
        assertEquals(List.of(), trail(world.id(1), "reveal.made"));
    }

    @Test
    void each_opening_of_a_cv_stands_in_the_trail() {
        Selected world = Selected.locked("CV opened", 1);
        String id = world.id(0);
        cv(id).then().statusCode(409);
        world.revealed();
        byte[] sent = world.applicants()
                .getFirst()
                .call()
                .get("/my-application/cv")
                .then()
                .extract()
                .asByteArray();
        assertEquals(List.of(), trail(id, "cv.opened"));
        Response opened = cv(id);
        opened.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"cv-"
                                + world.applicants().getFirst().reference() + ".pdf\"");
        assertArrayEquals(sent, opened.asByteArray());
        cv(id).then().statusCode(200);
        assertEquals(2, trail(id, "cv.opened").size());
    }

    @Test
    void what_is_revealed_already_keeps_its_first_reason() {
        Selected world = Selected.locked("Revealed twice", 2).revealed(0).shortlisted(1);
        As.post(
                        "hiring",
                        world.vacancy().path() + "/reveals",
                        Map.of("applications", List.of(world.id(0), world.id(1)), "reason", "And one more"))
                .then()
                .statusCode(201)
                .body("items.reason", containsInAnyOrder("The shortlist is agreed", "And one more"));
        assertEquals(1, trail(world.id(0), "reveal.made").size());
        assertEquals(1, trail(world.id(1), "reveal.made").size());
    }

    @Test
    void a_reveal_that_is_sent_again_happens_once() {
        Selected world = Selected.locked("Sent again", 1).shortlisted();
        Map<String, Object> body = Map.of("applications", List.of(world.id(0)), "reason", "Once");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            As.user("hiring")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post(world.vacancy().path() + "/reveals")
                    .then()
                    .statusCode(201)
                    .body("items", hasSize(1));
        }
        assertEquals(1, trail(world.id(0), "reveal.made").size());
    }

    @Test
    void the_pass_mark_holds_for_the_reveal() {
        Map<String, Object> draft = Openings.draft("With a pass mark");
        draft.put("review", Map.of("marksPerAnswer", 1, "passMark", 3.5));
        Openings vacancy = Openings.published("With a pass mark", draft).with("reviewer");
        Applicant high = Applicant.start(vacancy).submitted(vacancy);
        Applicant low = Applicant.start(vacancy).submitted(vacancy);
        var round = new org.firstmile.applications.review.Rounds(vacancy.closed(), List.of()).start("reviewer");
        for (int question = 1; question <= 2; question++) {
            List<Map<String, Object>> answers =
                    As.user("reviewer").get(vacancy.answersPath(question)).path("items");
            answers.forEach(answer -> round.mark(
                            "reviewer",
                            answer.get("alias").toString(),
                            answer.get("text").toString().contains(high.reference()) ? 4 : 3)
                    .then()
                    .statusCode(200));
        }
        round.locked();
        Selected world = new Selected(vacancy, List.of(high, low)).shortlisted();
        world.reveal(world.id(0), world.id(1))
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("#/applications/1"))
                .body("errors[0].detail", equalTo(low.reference() + " does not reach the pass mark"));
        candidate(world.id(0)).then().statusCode(409);
        world.reveal(world.id(0)).then().statusCode(201);
        candidate(world.id(1)).then().statusCode(409);
    }

    @Test
    void only_who_hires_there_is_told() {
        Selected world = Selected.locked("Told to one", 1).revealed();
        String id = world.id(0);
        for (String user : List.of("organiser", "lead", "reviewer", "finance", "admin", "partner")) {
            As.user(user).get("/applications/" + id + "/candidate").then().statusCode(403);
            As.user(user).get("/applications/" + id + "/cv").then().statusCode(403);
            world.revealAs(user, id).then().statusCode(403);
        }
        String elsewhere = Tokens.of("organiser2", "hiring-manager", Duration.ofMinutes(5));
        for (String path : List.of("/candidate", "/cv")) {
            As.nobody()
                    .auth()
                    .oauth2(elsewhere)
                    .get("/applications/" + id + path)
                    .then()
                    .statusCode(404);
        }
        As.nobody()
                .auth()
                .oauth2(elsewhere)
                .contentType(ContentType.JSON)
                .body(Map.of("applications", List.of(id), "reason", "From elsewhere"))
                .post(world.vacancy().path() + "/reveals")
                .then()
                .statusCode(404);
        candidate(UUID.randomUUID().toString()).then().statusCode(404);
    }

    @Test
    void what_does_not_fit_is_told_with_its_mend() {
        Selected world = Selected.locked("Does not fit", 1).shortlisted();
        Selected other = Selected.locked("Another vacancy", 1).shortlisted();
        String draft =
                Applicant.start(Openings.published("With a draft")).read().path("id");
        world.reveal(world.id(0), other.id(0), draft, UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/applications/1", "#/applications/2", "#/applications/3"));
        candidate(world.id(0)).then().statusCode(409);
        As.post("hiring", world.vacancy().path() + "/reveals", Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("#/applications", "#/reason"));
        As.post("hiring", world.vacancy().path() + "/reveals", Map.of("applications", List.of(), "reason", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("#/applications", "#/reason"));
    }

    @Test
    void who_withdraws_is_not_known_any_more() {
        Selected world = Selected.locked("Withdrawn after the reveal", 1).revealed();
        String id = world.id(0);
        world.applicants().getFirst().step("withdrawal").then().statusCode(200);
        candidate(id).then().statusCode(409).body("detail", containsString("withdrawn"));
        cv(id).then().statusCode(409);
        assertEquals(
                List.of(),
                sql.list("select 1 from revealed_candidate where application_id = ?::uuid", row -> row.getInt(1), id));
    }

    @Test
    void who_is_not_in_the_running_any_more_stays_unknown() {
        Selected world = Selected.locked("Not in the running", 1);
        Moved.to(ApplicationStage.NOT_APPOINTED, world.vacancy(), world.id(0));
        world.reveal(world.id(0))
                .then()
                .statusCode(409)
                .body("errors.detail", hasItem(containsString("not in the running")))
                .body("errors.detail", not(hasItem(containsString("@"))));
    }
}
