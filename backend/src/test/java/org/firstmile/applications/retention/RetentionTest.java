package org.firstmile.applications.retention;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.applications.feedback.Decided;
import org.firstmile.applications.review.Rounds;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.Test;

/** Applications go when their day has come, and not before; days here lie in the past, so that no other test's are due. */
@ApiTest
class RetentionTest {
    @Inject
    Sql sql;

    @Inject
    RetentionErasing erasing;

    private static String path(Openings vacancy) {
        return vacancy.path() + "/retention";
    }

    private static ValidatableResponse read(Openings vacancy) {
        return As.user("hiring").get(path(vacancy)).then().statusCode(200);
    }

    private static Response change(Openings vacancy, Map<String, ?> body) {
        return As.put("hiring", path(vacancy), path(vacancy), body);
    }

    private static Rounds decidedOn(LocalDate day, String title, int applications) {
        Instant at = day.atTime(LocalTime.NOON).atZone(Calendar.ZONE).toInstant();
        return Decided.appointingAt(at, Decided.locked(title, applications));
    }

    private void runOn(LocalDate day) {
        TestClock.at(Calendar.startOf(day), erasing::eraseDue);
    }

    @Test
    void twelve_months_after_the_decision_unless_somebody_chose_a_day() {
        LocalDate today = LocalDate.now(Calendar.ZONE);
        Openings vacancy = decidedOn(today.minusMonths(2), "Kept by default", 2).vacancy();
        read(vacancy)
                .body("eraseOn", equalTo(today.minusMonths(2).plusMonths(12).toString()))
                .body("basis", equalTo("decision"))
                .body("chosen", equalTo(false))
                .body("holds.applications", equalTo(2))
                .body("holds.answers", equalTo(6))
                .body("holds.files", equalTo(0))
                .body("can", contains("change"));
        change(vacancy, Map.of("eraseOn", today.plusDays(9).toString()))
                .then()
                .statusCode(200)
                .body("chosen", equalTo(true))
                .body("eraseOn", equalTo(today.plusDays(9).toString()));
        change(vacancy, Map.of()).then().statusCode(200).body("chosen", equalTo(false));
    }

    @Test
    void without_a_decision_it_counts_from_the_closing_or_the_withdrawal() {
        LocalDate today = LocalDate.now(Calendar.ZONE);
        Openings closed = Openings.published("Kept from the closing").closed();
        read(closed)
                .body("basis", equalTo("closing"))
                .body("eraseOn", equalTo(today.plusMonths(12).toString()));
        Openings withdrawn = Openings.published("Kept from the withdrawal");
        As.user("hiring")
                .contentType("application/json")
                .header("If-Match", As.etag("hiring", withdrawn.path()))
                .body(Map.of("reason", "No money"))
                .post(withdrawn.path() + "/withdrawal")
                .then()
                .statusCode(200);
        read(withdrawn).body("basis", equalTo("withdrawal")).body("countedFrom", equalTo(today.toString()));
    }

    @Test
    void while_it_takes_applications_there_is_no_day_and_no_count() {
        Openings vacancy = Openings.published("Kept while open");
        read(vacancy).body("eraseOn", nullValue()).body("holds", nullValue()).body("can", hasSize(0));
        change(vacancy, Map.of()).then().statusCode(409).body("detail", containsString("closed"));
    }

    @Test
    void a_day_that_makes_no_sense_is_refused() {
        LocalDate today = LocalDate.now(Calendar.ZONE);
        Openings vacancy = Openings.published("Kept to no sensible day").closed();
        for (LocalDate day :
                new LocalDate[] {today, today.minusDays(1), today.plusYears(6).plusDays(1)}) {
            change(vacancy, Map.of("eraseOn", day.toString()))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("#/eraseOn"));
        }
        change(vacancy, Map.of("eraseOn", today.plusYears(6).toString())).then().statusCode(200);
        change(vacancy, Map.of("eraseOn", "soon")).then().statusCode(422);
        change(vacancy, Map.of("hold", Map.of()))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/hold/reason"));
    }

    @Test
    void of_two_who_change_it_one_reads_again() {
        Openings vacancy = Openings.published("Kept by two").closed();
        String read = As.etag("hiring", path(vacancy));
        change(vacancy, Map.of("hold", Map.of("reason", "A claim"))).then().statusCode(200);
        As.user("admin")
                .contentType("application/json")
                .header("If-Match", read)
                .body(Map.of())
                .put(path(vacancy))
                .then()
                .statusCode(412);
        read(vacancy).body("hold.reason", equalTo("A claim")).body("hold.by", equalTo("Sample hiring"));
    }

    @Test
    void on_its_day_all_goes_and_the_counts_stay() {
        LocalDate decided = LocalDate.of(2024, 3, 31);
        Rounds rounds = decidedOn(decided, "Erased on its day", 3);
        Openings vacancy = rounds.vacancy();
        Applicant first = rounds.applicants().getFirst();
        first.call()
                .header("If-Match", first.etag())
                .delete("/my-application")
                .then()
                .statusCode(204);
        LocalDate day = LocalDate.of(2025, 3, 31);
        runOn(day.minusDays(1));
        read(vacancy).body("holds.applications", equalTo(2)).body("erased", equalTo(1));
        runOn(day);
        read(vacancy)
                .body("holds.applications", equalTo(0))
                .body("holds.answers", equalTo(0))
                .body("erased", equalTo(3))
                .body("erasedOn", equalTo(day.toString()))
                .body("can", hasSize(0));
        rounds.applicants().forEach(one -> one.read().then().statusCode(404));
        change(vacancy, Map.of()).then().statusCode(409);
        As.user("hiring")
                .get(vacancy.path() + "/ranking")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        As.user("hiring").get(vacancy.path()).then().statusCode(200);
        assertEquals(
                "Erased with the applications",
                sql.one(
                                "select reason from vacancy_decision where vacancy_id = ?::uuid",
                                row -> row.getString(1),
                                vacancy.id())
                        .orElseThrow());
        assertEquals(1L, sql.one("""
                                select count(*) from audit_entry where subject_id = ?::uuid
                                    and action = 'retention.erased' and details = '{"applications": 2}'""", row -> row.getLong(1), vacancy.id()).orElseThrow());
    }

    @Test
    void a_hold_keeps_everything_until_it_ends() {
        Openings vacancy =
                decidedOn(LocalDate.of(2024, 5, 1), "Kept by a hold", 1).vacancy();
        change(vacancy, Map.of("hold", Map.of("reason", "A claim is open")))
                .then()
                .statusCode(200);
        LocalDate late = LocalDate.of(2025, 6, 1);
        runOn(late);
        read(vacancy).body("holds.applications", equalTo(1)).body("hold.reason", equalTo("A claim is open"));
        change(vacancy, Map.of()).then().statusCode(200).body("hold", nullValue());
        runOn(late);
        read(vacancy).body("holds.applications", equalTo(0));
    }

    @Test
    void the_reason_of_a_hold_stays_out_of_the_trail() {
        Openings vacancy = Openings.published("Kept for a secret reason").closed();
        change(vacancy, new HashMap<>(Map.of("hold", Map.of("reason", "Claim of Quibblewort"))))
                .then()
                .statusCode(200);
        assertEquals(
                0L,
                sql.one(
                                "select count(*) from audit_entry where details::text like '%Quibblewort%'",
                                row -> row.getLong(1))
                        .orElseThrow());
    }
}
