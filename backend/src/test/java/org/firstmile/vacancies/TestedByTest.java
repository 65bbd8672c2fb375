package org.firstmile.vacancies;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.applications.Openings;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** What tests each criterion, and what the public reads of a draft. */
@ApiTest
class TestedByTest {

    private static Map<String, Object> criterion(String text, String level, Map<String, ?> testedBy) {
        Map<String, Object> criterion =
                new HashMap<>(Map.of("block", "qualities-and-values", "text", text, "level", level));
        if (testedBy != null) {
            criterion.put("testedBy", testedBy);
        }
        return criterion;
    }

    private static Map<String, Object> body(String title, Object... criteria) {
        Map<String, Object> body = Openings.draft(title);
        body.put("criteria", new ArrayList<>(List.of(criteria)));
        return body;
    }

    private static Response create(Map<String, Object> body) {
        return As.post("hiring", "/vacancies", body);
    }

    @Test
    void a_criterion_says_what_tests_it_to_staff_and_reviewers_and_to_nobody_else() {
        Map<String, Object> body = body(
                "Tied",
                criterion("Curiosity", "essential", Map.of("question", 1)),
                criterion("Warmth", "essential", Map.of("question", 1)),
                criterion("Patience", "desirable", Map.of("stage", "conversation")),
                criterion("A driving licence", "desirable", null));
        Openings vacancy = Openings.published("Tied", body).with("reviewer");
        As.user("hiring")
                .get(vacancy.path())
                .then()
                .body("criteria[0].testedBy.question", equalTo(1))
                .body("criteria[2].testedBy.stage", equalTo("conversation"))
                .body("criteria[3].testedBy", nullValue());
        As.nobody()
                .get(vacancy.path())
                .then()
                .statusCode(200)
                .body("criteria", hasSize(4))
                .body("criteria.testedBy", contains(nullValue(), nullValue(), nullValue(), nullValue()));
        As.user("reviewer")
                .get("/reviews/" + vacancy.id())
                .then()
                .body("questions[0].tests", contains("Curiosity", "Warmth"))
                .body("questions[1].tests", hasSize(0));
    }

    @Test
    void what_tests_it_must_be_there() {
        refused(criterion("C", "essential", Map.of("question", 3)), "#/criteria/0/testedBy/question");
        refused(criterion("C", "essential", Map.of("question", -1)), "#/criteria/0/testedBy/question");
        refused(criterion("C", "essential", Map.of()), "#/criteria/0/testedBy");
        refused(criterion("C", "essential", Map.of("question", 0, "stage", "conversation")), "#/criteria/0/testedBy");
        refused(criterion("C", "essential", Map.of("stage", "cv")), "#/criteria/0/testedBy/stage");
        create(body("Unknown stage", criterion("C", "essential", Map.of("stage", "lunch"))))
                .then()
                .statusCode(422);
    }

    private static void refused(Map<String, Object> criterion, String pointer) {
        create(body("Refused", criterion)).then().statusCode(422).body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void a_draft_warns_of_essential_criteria_that_nothing_tests_and_can_be_published_all_the_same() {
        Response draft = create(body(
                "Untested",
                criterion("Curiosity", "essential", null),
                criterion("Warmth", "essential", null),
                criterion("Tested", "essential", Map.of("question", 0)),
                criterion("Extra", "desirable", null)));
        draft.then()
                .statusCode(201)
                .body("warnings.find { it.code == 'criteria-untested' }.detail", containsString("2 essential"))
                .body("missing", hasSize(0));
        String path = "/vacancies/" + draft.path("id");
        As.step("hiring", path, "publication")
                .then()
                .statusCode(200)
                .body("warnings.code", not(hasItem("criteria-untested")));
    }

    @Test
    void a_draft_is_changed_with_what_tests_its_criteria() {
        Map<String, Object> body = body("Changed", criterion("Curiosity", "essential", Map.of("question", 0)));
        String path = "/vacancies/" + create(body).then().extract().path("id");
        body.put("criteria", List.of(criterion("Curiosity", "essential", Map.of("question", 2))));
        As.put("hiring", path, path, body).then().statusCode(200).body("criteria[0].testedBy.question", equalTo(2));
        body.put("criteria", List.of(criterion("Curiosity", "essential", null)));
        As.put("hiring", path, path, body).then().statusCode(200).body("criteria[0].testedBy", nullValue());
    }

    @Test
    void staff_read_a_draft_as_the_public_will() {
        String path = "/vacancies/"
                + create(body("Previewed", criterion("Curiosity", "essential", Map.of("question", 0))))
                        .then()
                        .extract()
                        .path("id");
        As.user("hiring").get(path).then().body("full", equalTo(true));
        As.user("hiring")
                .get(path + "/preview")
                .then()
                .statusCode(200)
                .body("title", equalTo("Previewed"))
                .body("full", equalTo(false))
                .body("review", nullValue())
                .body("criteria[0].testedBy", nullValue())
                .body("warnings", hasSize(0))
                .body("can", hasSize(0));
        As.nobody().get(path).then().statusCode(404);
        As.nobody().get(path + "/preview").then().statusCode(401);
    }
}
