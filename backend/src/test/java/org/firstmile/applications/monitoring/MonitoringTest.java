package org.firstmile.applications.monitoring;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** What candidates say about themselves is counted, once, and leads to nobody. */
@ApiTest
class MonitoringTest {
    @Inject
    Sql sql;

    private static Response answer(Applicant applicant, Map<String, String> answers) {
        return applicant.call().body(answers).post("/my-application/monitoring");
    }

    private static Applicant submitted(Openings vacancy) {
        return Applicant.start(vacancy).submitted(vacancy);
    }

    @Test
    void it_is_asked_once_and_after_the_submission_only() {
        Openings vacancy = Openings.published("Asked once");
        Applicant applicant = Applicant.start(vacancy).answered(vacancy);
        answer(applicant, Map.of("sex", "female")).then().statusCode(409);
        applicant.step("submission").then().body("can", hasItem("answer-monitoring"));
        answer(applicant, Map.of("sex", "female", "age", "over-64")).then().statusCode(204);
        applicant.read().then().body("can", not(hasItem("answer-monitoring")));
        answer(applicant, Map.of("sex", "male")).then().statusCode(409);
    }

    @Test
    void all_of_it_may_be_left_out() {
        Openings vacancy = Openings.published("Left out");
        Applicant applicant = submitted(vacancy);
        answer(applicant, Map.of()).then().statusCode(204);
        assertEquals(List.of(), rows(vacancy));
    }

    @Test
    void an_answer_that_is_not_offered_is_refused_and_nothing_is_counted() {
        Openings vacancy = Openings.published("Not offered");
        Applicant applicant = submitted(vacancy);
        answer(applicant, Map.of("sex", "female", "age", "young"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/age"));
        answer(applicant, Map.of("name", "Sample")).then().statusCode(400);
        assertEquals(List.of(), rows(vacancy));
        answer(applicant, Map.of("sex", "female")).then().statusCode(204);
        assertEquals(List.of("sex FEMALE 1"), rows(vacancy));
    }

    @Test
    void the_report_rounds_to_five_says_nothing_below_and_waits_for_the_closing() {
        Openings vacancy = Openings.published("Reported");
        for (int i = 0; i < 8; i++) {
            Map<String, String> answers = new HashMap<>(Map.of("sex", "female"));
            answers.put("religion", i < 4 ? "muslim" : "none");
            answer(submitted(vacancy), answers).then().statusCode(204);
        }
        String report = vacancy.path() + "/monitoring";
        As.user("admin").get(report).then().statusCode(409).body("detail", containsString("closed"));
        vacancy.closed();
        JsonPath read =
                As.user("admin").get(report).then().statusCode(200).extract().jsonPath();
        assertEquals(10, read.getInt("questions.find { it.question == 'sex' }.choices[0].count"));
        assertNull(read.get("questions.find { it.question == 'sex' }.choices[1].count"));
        assertEquals(
                List.of(),
                read.getList("questions.find { it.question == 'religion' }.choices.count.findAll { it != null }"));
        assertEquals(
                List.of("age", "sex", "ethnicGroup", "disability", "religion", "orientation"),
                read.getList("questions.question"));
    }

    @Test
    void who_decides_about_candidates_does_not_see_it() {
        Openings vacancy = Openings.published("Not for the panel");
        vacancy.closed();
        As.user("hiring").get(vacancy.path() + "/monitoring").then().statusCode(403);
        As.user("reviewer").get(vacancy.path() + "/monitoring").then().statusCode(403);
    }

    @Test
    void it_leaves_no_trail() {
        Openings vacancy = Openings.published("No trail");
        Applicant applicant = submitted(vacancy);
        long before = trail();
        answer(applicant, Map.of("sex", "female")).then().statusCode(204);
        assertEquals(before, trail());
    }

    @Test
    void the_transaction_that_wrote_a_count_does_not_tell_what_its_candidate_answered() {
        Openings vacancy = Openings.published("No transaction");
        answer(submitted(vacancy), Map.of("sex", "female")).then().statusCode(204);
        answer(submitted(vacancy), Map.of("religion", "muslim")).then().statusCode(204);
        assertEquals(
                1L,
                sql.one(
                                "select count(distinct xmin::text) from monitoring_count where vacancy_id = ?::uuid",
                                row -> row.getLong(1),
                                vacancy.id())
                        .orElseThrow());
    }

    @Test
    void one_candidate_on_many_devices_is_counted_once() throws Exception {
        Openings vacancy = Openings.published("Many devices");
        Applicant applicant = submitted(vacancy);
        Callable<Integer> step =
                () -> answer(applicant, Map.of("sex", "female")).statusCode();
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (Future<Integer> one : pool.invokeAll(Collections.nCopies(6, step))) {
                statuses.add(one.get());
            }
        }
        assertEquals(
                List.of(204, 409, 409, 409, 409, 409),
                statuses.stream().sorted().toList());
        assertEquals(List.of("sex FEMALE 1"), rows(vacancy));
    }

    @Test
    void numbers_are_coarse() {
        assertNull(Monitoring.coarse(0));
        assertNull(Monitoring.coarse(4));
        assertEquals(5, Monitoring.coarse(5));
        assertEquals(5, Monitoring.coarse(7));
        assertEquals(10, Monitoring.coarse(8));
    }

    /** Entries that could lead to a candidate. */
    private long trail() {
        return sql.one(
                        "select (select count(*) from audit_entry where actor = 'candidate' and action like '%onitor%')"
                                + " + (select count(*) from outbox_event where payload::text like '%onitor%')",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    private List<String> rows(Openings vacancy) {
        return sql.list(
                "select question || ' ' || choice || ' ' || count as row from monitoring_count where vacancy_id = ? and count > 0",
                row -> row.getString("row"),
                java.util.UUID.fromString(vacancy.id()));
    }
}
