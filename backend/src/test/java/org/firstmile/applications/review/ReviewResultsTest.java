package org.firstmile.applications.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.firstmile.applications.Openings;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** What the marks say, to whom, and not before they are locked. */
@ApiTest
class ReviewResultsTest {
    private static Response ranking(Rounds round) {
        return As.user("hiring").get(round.vacancy().path() + "/ranking");
    }

    private static Response report(Rounds round) {
        return As.user("hiring").get(round.path() + "/report");
    }

    private static Rounds round(String title, Object passMark, int applications, String... panel) {
        Map<String, Object> body = Openings.draft(title);
        body.put("review", Map.of("marksPerAnswer", panel.length, "passMark", passMark));
        return Rounds.closed(Openings.published(title, body), applications, panel)
                .start(panel);
    }

    /** Marks one application's answer to a question, which the test knows by the words in it. */
    private static void mark(Rounds round, String user, int application, int question, int value) {
        String reference = round.applicants().get(application).reference();
        String alias = round.items(user, question).stream()
                .filter(item -> item.get("text").toString().contains(reference))
                .map(item -> (String) item.get("alias"))
                .findFirst()
                .orElseThrow();
        round.mark(user, alias, value).then().statusCode(200);
    }

    @Test
    void nobody_reads_a_ranking_or_a_report_before_marks_are_locked() {
        Rounds round = Rounds.closed("Not yet ranked", 1, "reviewer");
        ranking(round).then().statusCode(409);
        report(round).then().statusCode(409);
        round.start("reviewer").markAll("reviewer", 4);
        ranking(round).then().statusCode(409).body("code", equalTo("wrong-state"));
        report(round).then().statusCode(409);
        round.locked();
        ranking(round).then().statusCode(200).header("Cache-Control", containsString("no-store"));
        As.user("reviewer").get(round.vacancy().path() + "/ranking").then().statusCode(403);
        As.user("lead").get(round.path() + "/report").then().statusCode(403);
    }

    @Test
    void applications_stand_in_the_order_of_their_scores_by_reference() {
        Rounds round = round("Ranked", 3.5, 4, "reviewer", "reviewer2", "reviewer3");
        int[][][] marks = {
            {{5, 4, 4}, {4, 4, 4}}, // means 4.33 and 4.00: 4.17
            {{1, 4, 2}, {3, 3, 3}}, // 2.33 and 3.00: 2.67, and the first is far apart
            {{4, 5, 4}, {4, 4, 4}}, // as the first
            {{3, 4, 4}, {3, 4, 3}} // 3.67 and 3.33: 3.50
        };
        for (int application = 0; application < 4; application++) {
            for (int question = 1; question <= 2; question++) {
                for (int who = 0; who < 3; who++) {
                    String user = List.of("reviewer", "reviewer2", "reviewer3").get(who);
                    mark(round, user, application, question, marks[application][question - 1][who]);
                }
            }
        }
        round.locked();
        List<String> references =
                round.applicants().stream().map(a -> a.reference()).toList();

        ranking(round)
                .then()
                .statusCode(200)
                .body("items.rank", contains(1, 1, 3, 4))
                .body("items.score", contains(4.17f, 4.17f, 3.50f, 2.67f))
                .body("items.passes", contains(true, true, true, false))
                .body("items[0..1].application.reference", containsInAnyOrder(references.get(0), references.get(2)))
                .body("items[2..3].application.reference", contains(references.get(3), references.get(1)))
                .body(
                        "items[3].questions.questionId",
                        equalTo(round.vacancy().questions().subList(1, 3)))
                .body("items[3].questions.mean", contains(2.33f, 3.00f))
                .body("items[3].questions.marks", contains(3, 3))
                .body("items[3].questions.spread", contains(3, 0))
                .body("items[3].questions.disagreement", contains(true, false))
                .body("items[0].questions.disagreement", everyItem(is(false)));
        report(round)
                .then()
                .statusCode(200)
                .body("questions.id", equalTo(round.vacancy().questions().subList(1, 3)))
                .body("questions[0].distribution", contains(1, 1, 1, 7, 2))
                .body("questions[0].mean", equalTo(3.67f))
                .body("questions.disagreements", contains(1, 0))
                .body("agreement", equalTo(0.402f))
                .body("questions.agreement", contains(0.375f, 0.686f))
                .body("reviewers.name", contains("Sample reviewer", "Sample reviewer2", "Sample reviewer3"))
                .body("reviewers.marks", contains(8, 8, 8))
                .body("reviewers.mean", contains(3.38f, 4.00f, 3.50f))
                .body("reviewers.severity", contains(0.38f, -0.56f, 0.19f));
    }

    @Test
    void pages_of_the_ranking_hold_each_once() {
        Rounds round = Rounds.started("Paged ranking", 5, "reviewer")
                .markAll("reviewer", 3)
                .locked();
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request = As.user("hiring").queryParam("limit", 2);
            Response page = (after == null ? request : request.queryParam("after", after))
                    .get(round.vacancy().path() + "/ranking");
            page.then()
                    .statusCode(200)
                    .body("items.rank", everyItem(equalTo(1)))
                    .body("items.passes", everyItem(nullValue()));
            seen.addAll(page.path("items.application.reference"));
            after = page.path("next");
        } while (after != null);
        assertEquals(
                round.applicants().stream().map(a -> a.reference()).sorted().toList(),
                seen.stream().sorted().toList());
        As.user("hiring")
                .queryParam("after", "nonsense")
                .get(round.vacancy().path() + "/ranking")
                .then()
                .statusCode(400);
    }

    @Test
    void what_nobody_marked_has_no_score_and_stands_last() {
        Rounds round = round("Half marked", 1, 2, "reviewer", "reviewer2");
        mark(round, "reviewer", 0, 1, 2);
        round.locked();
        ranking(round)
                .then()
                .body(
                        "items.application.reference[0]",
                        equalTo(round.applicants().getFirst().reference()))
                .body("items.rank", contains(1, 2))
                .body("items[0].score", equalTo(2.00f))
                .body("items[0].questions.marks", contains(1, 0))
                .body("items[1].score", nullValue())
                .body("items.passes", contains(true, false));
        report(round)
                .then()
                .body("agreement", nullValue())
                .body("questions.mean", contains(equalTo(2.00f), nullValue()))
                .body("reviewers.marks", contains(1, 0))
                .body("reviewers.severity", everyItem(nullValue()));
    }

    @Test
    void an_application_that_was_withdrawn_has_left_the_ranking() {
        Rounds round =
                Rounds.started("Left", 2, "reviewer").markAll("reviewer", 3).locked();
        round.applicants().getFirst().step("withdrawal").then().statusCode(200);
        ranking(round)
                .then()
                .body("items", hasSize(1))
                .body(
                        "items.application.reference",
                        not(hasItem(round.applicants().getFirst().reference())));
        report(round).then().body("questions[0].distribution", contains(0, 0, 1, 0, 0));
    }
}
