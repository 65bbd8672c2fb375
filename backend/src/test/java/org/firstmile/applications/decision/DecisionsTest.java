package org.firstmile.applications.decision;

import static org.firstmile.access.AccessRequests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;

/** Who is appointed: once, for a reason, among those who are known, and never more than there are places. */
@ApiTest
class DecisionsTest {
    @Inject
    Sql sql;

    private List<String> stages(Choices choices) {
        return choices.ids().stream()
                .map(id -> sql.one(
                                "select stage from application_stage where application_id = ?::uuid",
                                row -> row.getString(1),
                                id)
                        .orElse("MARKED"))
                .toList();
    }

    private int trail(String vacancy, String action) {
        return sql.one(
                        "select count(*) from audit_entry where subject_id = ?::uuid and action = ?",
                        row -> row.getInt(1),
                        vacancy,
                        action)
                .orElseThrow();
    }

    @Test
    void nothing_is_read_or_decided_before_marks_are_locked() {
        Rounds round = Rounds.started("Not locked", 1, "reviewer");
        String path = round.vacancy().path() + "/decision";
        As.user("hiring").get(path).then().statusCode(409).body("code", equalTo("wrong-state"));
        with(As.user("hiring"), "*", Map.of("appointed", List.of(), "reason", "Sample"))
                .post(path)
                .then()
                .statusCode(409);
        As.user("reviewer").get(path).then().statusCode(403);
        As.user("lead").get(path).then().statusCode(403);
    }

    @Test
    void those_to_choose_among_are_read_in_the_order_of_their_marks() {
        Choices choices = Choices.call(2, 5, 3, 4).revealed(0, 1).shortlisted(3);
        choices.get("decision")
                .then()
                .statusCode(200)
                .body("places", equalTo(6))
                .body("dbs", equalTo("none"))
                .body("applications", equalTo(4))
                .body("candidates.application.id", equalTo(choices.ids(1, 3, 0)))
                .body("candidates.name", contains("Sample Candidate", null, "Sample Candidate"))
                .body("candidates.revealed", contains(true, false, true))
                .body("candidates.rank", contains(1, 2, 4))
                .body("candidates.score", contains(5.00f, 4.00f, 2.00f))
                .body("made", nullValue())
                .body("can", contains("decide"));
    }

    @Test
    void nobody_is_checked_who_withdrew_after_the_decision() {
        Choices choices = Choices.job(3, 5).revealed(0, 1);
        choices.decide(1).then().statusCode(201).body("can", contains("record-check"));
        choices.applicants().get(1).step("withdrawal").then().statusCode(200);
        choices.get("decision").then().body("made.appointed", equalTo(1)).body("can", hasSize(0));
    }

    @Test
    void one_is_appointed_and_all_others_are_not() {
        Choices choices = Choices.job(3, 5, 4).revealed(0, 1);
        choices.decide(1)
                .then()
                .statusCode(201)
                .header("Location", containsString("/decision"))
                .body("made.by", equalTo("Sample hiring"))
                .body("made.reason", equalTo("A sample reason"))
                .body("made.appointed", equalTo(1))
                .body("candidates.application.id", equalTo(choices.ids(1, 0)))
                .body("candidates.stage", contains("appointed", "not-appointed"))
                .body("can", contains("record-check"));
        assertEquals(List.of("NOT_APPOINTED", "APPOINTED", "NOT_APPOINTED"), stages(choices));
        As.nobody().get(choices.vacancy().path()).then().body("status", equalTo("appointed"));
        Inbox.await(choices.applicants().get(1).email(), "offer you a place");
        String vacancy = choices.vacancy().id();
        assertEquals(1, trail(vacancy, "decision.made"));
        assertEquals(1, trail(vacancy, "vacancy.appointed"));
        assertEquals(
                0,
                sql.one(
                                "select count(*) from audit_entry where details::text like '%A sample reason%' and subject_id = ?::uuid and action like 'decision%'",
                                row -> row.getInt(1), vacancy)
                        .orElseThrow());
        assertEquals(
                List.of("MARKED/NOT_APPOINTED", "SHORTLISTED/APPOINTED", "SHORTLISTED/NOT_APPOINTED"),
                sql.list(
                        "select p.from_stage || '/' || p.to_stage from stage_move_part p join stage_move m on m.id = p.move_id"
                                + " where m.vacancy_id = ?::uuid order by 1",
                        row -> row.getString(1),
                        vacancy));
    }

    @Test
    void a_decision_is_made_once() {
        Choices choices = Choices.job(3, 4).revealed();
        choices.decide(0).then().statusCode(201);
        choices.decide(1).then().statusCode(409).body("detail", containsString("decided"));
        assertEquals(List.of("APPOINTED", "NOT_APPOINTED"), stages(choices));
    }

    @Test
    void nobody_is_appointed_and_the_vacancy_stays_closed() {
        Choices choices = Choices.job(1, 2);
        choices.decide()
                .then()
                .statusCode(201)
                .body("made.appointed", equalTo(0))
                .body("can", empty());
        assertEquals(List.of("NOT_APPOINTED", "NOT_APPOINTED"), stages(choices));
        As.nobody().get(choices.vacancy().path()).then().body("status", equalTo("closed"));
        choices.decide().then().statusCode(409);
    }

    @Test
    void never_more_than_there_are_places_and_a_reason_is_asked_for() {
        Choices choices = Choices.job(3, 4).revealed();
        choices.decide(0, 1).then().statusCode(422).body("errors.pointer", contains("#/appointed"));
        choices.decide(Map.of("appointed", choices.ids(0)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/reason"));
        choices.decide(Map.of("appointed", choices.ids(0), "reason", "x".repeat(2001)))
                .then()
                .statusCode(422);
        choices.decide(Map.of("reason", "Sample")).then().statusCode(422);
        assertEquals(List.of("SHORTLISTED", "SHORTLISTED"), stages(choices));
    }

    @Test
    void only_who_is_known_and_still_in_is_appointed() {
        Choices choices = Choices.call(3, 4, 5).revealed(0, 2).shortlisted(1);
        choices.decide(0, 1)
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("#/appointed/1"))
                .body(
                        "errors.detail[0]",
                        containsString(choices.applicants().get(1).reference()));
        choices.decide(0, 0).then().statusCode(422).body("errors.pointer", contains("#/appointed/1"));
        choices.decide(Map.of("appointed", List.of(UUID.randomUUID().toString()), "reason", "Sample"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/appointed/0"));
        choices.applicants().get(2).step("withdrawal").then().statusCode(200);
        choices.decide(2).then().statusCode(422).body("errors.pointer", contains("#/appointed/0"));
        choices.get("decision").then().body("candidates", hasSize(2)).body("applications", equalTo(2));
    }

    @Test
    void a_decision_without_an_etag_or_with_an_old_one_is_refused() {
        Choices choices = Choices.job(3).revealed();
        Map<String, ?> body = Map.of("appointed", choices.ids(0), "reason", "Sample");
        String path = choices.vacancy().path() + "/decision";
        As.user("hiring")
                .contentType("application/json")
                .body(body)
                .post(path)
                .then()
                .statusCode(428);
        with(As.user("hiring"), "\"99\"", body).post(path).then().statusCode(412);
        // the vacancy's own ETag serves as well
        with(As.user("hiring"), As.etag("hiring", choices.vacancy().path()), body)
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void of_two_who_decide_at_once_one_wins_and_the_other_reads_again() {
        Choices choices = Choices.job(3, 4).revealed();
        String path = choices.vacancy().path() + "/decision";
        String etag = As.etag("hiring", path);
        List<Integer> answers = Stream.of(0, 1)
                .map(one -> CompletableFuture.supplyAsync(
                        () -> with(As.user("hiring"), etag, Map.of("appointed", choices.ids(one), "reason", "Sample"))
                                .post(path)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .map(Response::statusCode)
                .sorted()
                .toList();
        assertEquals(List.of(201, 412), answers);
        assertEquals(1, stages(choices).stream().filter("APPOINTED"::equals).count());
    }

    @Test
    void a_withdrawn_vacancy_is_not_decided() {
        Choices choices = Choices.job(3).revealed();
        with(As.user("hiring"), As.etag("hiring", choices.vacancy().path()), Map.of("reason", "A sample reason"))
                .post(choices.vacancy().path() + "/withdrawal")
                .then()
                .statusCode(200);
        choices.get("decision").then().statusCode(200).body("can", empty());
        choices.decide(0).then().statusCode(409);
    }

    @Test
    void the_offer_goes_to_who_is_appointed_alone_and_names_nobody() {
        Choices choices = Choices.job(3, 4).revealed();
        choices.decide(0).then().statusCode(201);
        String offer = "offer you a place";
        Inbox.await(choices.applicants().get(0).email(), offer);
        String other = choices.applicants().get(1).email();
        // it would wait, or else have arrived
        assertEquals(
                List.of(),
                sql.list(
                        "select subject from outbox_mail where recipient = ? and subject like '%' || ? || '%'",
                        row -> row.getString(1), other, offer));
        assertEquals(0, Inbox.count(other, offer));
        As.nobody().get(choices.vacancy().path()).then().body("title", not(containsString("Candidate")));
    }
}
