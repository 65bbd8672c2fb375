package org.firstmile.applications.conversations;

import static org.firstmile.applications.conversations.Talks.card;
import static org.firstmile.applications.conversations.Talks.file;
import static org.firstmile.applications.conversations.Talks.score;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.sql.SqlFailure;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scorecards: everyone's own before anybody else's, and as filed for good. */
@ApiTest
class ScorecardsTest {

    private static String held(String title) {
        Talks talks = Talks.shortlisted(title, 1, "reviewer", "reviewer2");
        return talks.held(talks.applicant(0));
    }

    private static Response others(String user, String conversation) {
        return As.user(user).get("/conversations/" + conversation + "/scorecards");
    }

    @Test
    void others_scorecards_are_read_once_ones_own_is_filed() {
        String conversation = held("Filed first");
        score("reviewer", conversation, card(4, "yes", "Warm and clear"))
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("can", contains("score"));
        score("reviewer2", conversation, card(2, "no", "Not this time")).then().statusCode(200);
        file("reviewer", conversation)
                .then()
                .statusCode(200)
                .body("state", equalTo("filed"))
                .body("can", contains("read-scorecards"));
        others("reviewer2", conversation)
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"))
                .body("detail", containsString("File your own scorecard first"));
        others("reviewer", conversation)
                .then()
                .statusCode(200)
                .body("items.interviewer", contains("Sample reviewer"))
                .body("items.own", contains(true))
                .body("items[0].scores[0].value", equalTo(4));
        As.user("reviewer2")
                .get("/conversations/" + conversation)
                .then()
                .body("filed", equalTo(1))
                .body("scorecard", equalTo("draft"));
        file("reviewer2", conversation).then().statusCode(200);
        others("reviewer2", conversation)
                .then()
                .body("items.interviewer", contains("Sample reviewer", "Sample reviewer2"))
                .body("items.summary", contains("Warm and clear", "Not this time"))
                .body("criteria.text", contains("Curiosity"));
    }

    @Test
    void a_filed_scorecard_never_changes() {
        String conversation = held("Never changed");
        score("reviewer", conversation, card(4, "yes", "Warm and clear")).then().statusCode(200);
        file("reviewer", conversation).then().statusCode(200);
        score("reviewer", conversation, card(1, "no", "On second thoughts"))
                .then()
                .statusCode(409)
                .body("detail", containsString("stays as it is"));
        file("reviewer", conversation).then().statusCode(200).body("scores[0].value", equalTo(4));
        As.user("reviewer").post(card(conversation) + "/abstention").then().statusCode(403);
        Sql sql = Talks.sql();
        UUID id = UUID.fromString(conversation);
        for (String change : List.of(
                "update scorecard set summary = 'x' where conversation_id = ?",
                "delete from scorecard where conversation_id = ?",
                "update scorecard_score set value = 1 where conversation_id = ?",
                "delete from scorecard_score where conversation_id = ?")) {
            assertThrows(SqlFailure.class, () -> sql.run(change, id), change);
        }
        sql.run("delete from conversation where id = ?", id);
        assertEquals(
                List.of(),
                sql.list("select 1 from scorecard where conversation_id = '" + conversation + "'", row -> 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "6", "-1", "4.5", "\"4\"", "null", "99999999999"})
    void a_score_is_1_to_5(String value) {
        String conversation = held("Out of range");
        As.user("reviewer")
                .contentType("application/json")
                .body("{\"scores\":[{\"criterion\":0,\"value\":%s}]}".formatted(value))
                .put(card(conversation))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/scores/0/value"));
    }

    @Test
    void a_criterion_is_one_of_the_vacancys_and_scored_once() {
        String conversation = held("Criteria");
        Map<String, Integer> first = Map.of("criterion", 0, "value", 3);
        score("reviewer", conversation, Map.of("scores", List.of(first, first)))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/scores/1/criterion"));
        score("reviewer", conversation, Map.of("scores", List.of(Map.of("criterion", 1, "value", 3))))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/scores/0/criterion"));
        As.user("reviewer")
                .get(card(conversation))
                .then()
                .statusCode(200)
                .body("state", nullValue())
                .body("criteria.criterion", contains(0))
                .body("scores", empty());
    }

    @Test
    void a_card_is_filed_with_a_score_and_a_recommendation() {
        String conversation = held("Half a card");
        file("reviewer", conversation).then().statusCode(409).body("detail", containsString("at least one criterion"));
        Map<String, Object> half = new HashMap<>(card(3, "unsure", "Half"));
        half.remove("recommendation");
        score("reviewer", conversation, half).then().statusCode(200);
        file("reviewer", conversation)
                .then()
                .statusCode(409)
                .body("detail", containsString("would choose this candidate"));
    }

    @Test
    void nothing_is_scored_before_the_conversation_has_begun() {
        Talks talks = Talks.shortlisted("Too soon", 1, "reviewer");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        score("reviewer", conversation, card(5, "yes", "I know already"))
                .then()
                .statusCode(409)
                .body("detail", containsString("has not begun"));
    }

    @Test
    void who_runs_it_scores_like_the_others_or_abstains_for_good() {
        String conversation = held("Abstained");
        others("hiring", conversation).then().statusCode(409);
        score("reviewer", conversation, card(4, "yes", "Warm")).then().statusCode(200);
        file("reviewer", conversation).then().statusCode(200);
        score("hiring", conversation, card(2, "no", "A draft")).then().statusCode(200);
        for (int time = 0; time < 2; time++) {
            As.user("hiring")
                    .post(card(conversation) + "/abstention")
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("abstained"))
                    .body("summary", nullValue())
                    .body("scores", empty());
        }
        others("hiring", conversation).then().statusCode(200).body("items.interviewer", contains("Sample reviewer"));
        score("hiring", conversation, card(4, "yes", "So do I")).then().statusCode(409);
        file("hiring", conversation).then().statusCode(409);
    }

    @Test
    void a_conversation_that_was_scored_was_held() {
        String conversation = held("Scored, so held");
        score("hiring", conversation, card(4, "yes", "Warm")).then().statusCode(200);
        As.user("hiring").get("/conversations/" + conversation).then().body("can", hasItem("cancel"));
        file("hiring", conversation).then().statusCode(200);
        As.user("hiring").get("/conversations/" + conversation).then().body("can", contains("read-scorecards"));
        Talks.change("hiring", conversation, "POST", "cancellation", Map.of())
                .then()
                .statusCode(409)
                .body("detail", containsString("was held"));
        As.user("hiring").post(card(conversation) + "/abstention").then().statusCode(409);
    }

    @Test
    void a_candidate_reads_what_was_filed_once_it_is_decided_and_not_who_filed_it() {
        Talks talks = Talks.shortlisted("Taken away", 1, "reviewer");
        String conversation = talks.held(talks.applicant(0));
        score("reviewer", conversation, card(4, "yes", "Warm and clear")).then().statusCode(200);
        file("reviewer", conversation).then().statusCode(200);
        talks.applicant(0)
                .call()
                .get("/my-application/export")
                .then()
                .statusCode(200)
                .body("conversations.kind", contains("interview"))
                .body("scorecards", empty());
        talks.decide();
        Response export = talks.applicant(0).call().get("/my-application/export");
        export.then()
                .body("scorecards.summary", contains("Warm and clear"))
                .body("scorecards.recommendation", contains("yes"))
                .body("scorecards[0].scores.criterion", contains("Curiosity"))
                .body("scorecards[0].scores.value", contains(4));
        assertFalse(export.asString().contains("reviewer"), export.asString());
    }

    @RepeatedTest(5)
    void of_a_save_and_a_filing_at_once_the_card_is_whole() throws Exception {
        String conversation = held("Saved while filing");
        score("reviewer", conversation, card(4, "yes", "First")).then().statusCode(200);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<Response> save = both.submit(() -> score("reviewer", conversation, card(2, "no", "Second")));
            Future<Response> filing = both.submit(() -> file("reviewer", conversation));
            assertEquals(200, filing.get().statusCode());
            boolean saved = save.get().statusCode() == 200;
            assertEquals(saved ? 200 : 409, save.get().statusCode());
            others("reviewer", conversation)
                    .then()
                    .body("items[0].summary", equalTo(saved ? "Second" : "First"))
                    .body("items[0].scores[0].value", equalTo(saved ? 2 : 4));
        }
    }

    @Test
    void neither_trail_nor_events_hold_a_word_about_a_candidate() {
        String conversation = held("Not told");
        score("reviewer", conversation, card(4, "yes", "Zwischenruf-planted"))
                .then()
                .statusCode(200);
        file("reviewer", conversation).then().statusCode(200);
        for (String table : List.of("audit_entry", "outbox_event", "idempotency_key")) {
            assertEquals(
                    List.of(),
                    Talks.sql()
                            .list(
                                    "select t::text from %s t where t::text like '%%Zwischenruf%%' or t::text like '%%Sample Candidate%%'"
                                            .formatted(table),
                                    row -> row.getString(1)),
                    table);
        }
    }
}
