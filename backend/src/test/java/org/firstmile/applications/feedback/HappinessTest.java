package org.firstmile.applications.feedback;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** Every candidate may say how it was; the advert shows the mean and nobody sees who said what. */
@ApiTest
class HappinessTest {
    @Inject
    Sql sql;

    private static Response rate(Applicant applicant, Object score) {
        Map<String, Object> body = new HashMap<>();
        body.put("score", score);
        return applicant.call().body(body).put("/my-application/happiness");
    }

    private static Response advert(Openings vacancy) {
        return As.nobody().get(vacancy.path()).then().statusCode(200).extract().response();
    }

    @Test
    void the_advert_shows_the_mean_to_two_decimals_and_the_count_once_it_is_closed() {
        Openings vacancy = Openings.published("Rated");
        for (int score : new int[] {10, 8, 7}) {
            rate(Applicant.start(vacancy).submitted(vacancy), score).then().statusCode(204);
        }
        advert(vacancy).then().body("happiness", nullValue());
        vacancy.closed();
        Response closed = advert(vacancy);
        assertTrue(closed.asString().contains("\"happiness\":{\"mean\":8.33,\"count\":3}"), closed.asString());
    }

    @Test
    void a_whole_mean_has_two_decimals_too() {
        Openings vacancy = Openings.published("Rated eight");
        rate(Applicant.start(vacancy).submitted(vacancy), 8).then().statusCode(204);
        String closed = advert(vacancy.closed()).asString();
        assertTrue(closed.contains("\"mean\":8.00"), closed);
    }

    @Test
    void another_rating_replaces_the_first() {
        Openings vacancy = Openings.published("Rated again");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        rate(applicant, 2).then().statusCode(204);
        rate(applicant, 0).then().statusCode(204);
        applicant.read().then().body("happiness", equalTo(0));
        advert(vacancy.closed()).then().body("happiness.count", equalTo(1)).body("happiness.mean", equalTo(0.0f));
    }

    @Test
    void a_draft_is_not_rated_and_a_submitted_one_also_when_it_is_withdrawn() {
        Openings vacancy = Openings.published("Rated when");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        applicant.read().then().body("can", not(hasItem("rate")));
        rate(applicant, 5).then().statusCode(409);
        applicant.step("submission").then().body("can", hasItem("rate"));
        applicant.step("withdrawal").then().body("can", hasItem("rate"));
        rate(applicant, 5).then().statusCode(204);
    }

    @Test
    void what_is_no_rating_is_refused() {
        Openings vacancy = Openings.published("Rated badly");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        for (Object score : new Object[] {-1, 11, null}) {
            rate(applicant, score).then().statusCode(422).body("errors[0].pointer", equalTo("#/score"));
        }
        for (Object score : new Object[] {"many", 7.5, true}) {
            int status = rate(applicant, score).statusCode();
            assertTrue(status == 400 || status == 422, () -> score + " answered " + status);
        }
        applicant.read().then().body("happiness", nullValue());
    }

    @Test
    void nobody_finds_who_rated_what_in_the_trail() {
        Openings vacancy = Openings.published("Rated without a trail");
        Applicant applicant = Applicant.start(vacancy).submitted(vacancy);
        long before = trail();
        rate(applicant, 1).then().statusCode(204);
        assertEquals(before, trail());
    }

    private long trail() {
        return sql.one(
                        "select (select count(*) from audit_entry where actor = 'candidate')"
                                + " + (select count(*) from outbox_event)",
                        row -> row.getLong(1))
                .orElseThrow();
    }
}
