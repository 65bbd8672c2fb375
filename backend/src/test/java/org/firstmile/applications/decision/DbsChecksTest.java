package org.firstmile.applications.decision;

import static org.firstmile.access.AccessRequests.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.Test;

/** What is kept of a check: little, shown to few, each time on record, and forgotten in time. */
@ApiTest
class DbsChecksTest {
    @Inject
    Sql sql;

    @Inject
    DbsChecks checks;

    private static final LocalDate SEEN = LocalDate.ofInstant(Instant.now(), Calendar.ZONE);

    static Map<String, Object> body() {
        return new HashMap<>(Map.of(
                "level",
                "enhanced",
                "certificateNumber",
                "0012 3456 7890",
                "issuedOn",
                SEEN.minusDays(10).toString(),
                "seenBy",
                "Sample Seer",
                "seenOn",
                SEEN.toString(),
                "updateServiceConsent",
                true,
                "outcome",
                "clear"));
    }

    private static Choices appointed() {
        Choices choices = Choices.job(4, 3).revealed();
        choices.decide(0).then().statusCode(201);
        return choices;
    }

    private static String path(Choices choices, int which) {
        return "/applications/" + choices.ids().get(which) + "/check";
    }

    private static Response record(Choices choices, Map<String, ?> body) {
        String path = path(choices, 0);
        return with(As.user("hiring"), As.etag("hiring", path), body).put(path);
    }

    @Test
    void a_check_is_recorded_of_who_is_appointed_to_a_vacancy_that_asks_for_it() {
        Choices choices = Choices.job(4, 3).revealed();
        As.user("hiring").get(path(choices, 0)).then().statusCode(409).body("detail", containsString("decision"));
        choices.decide(0).then().statusCode(201);
        As.user("hiring").get(path(choices, 1)).then().statusCode(409);
        with(As.user("hiring"), "*", body()).put(path(choices, 1)).then().statusCode(409);
        As.user("hiring")
                .get(path(choices, 0))
                .then()
                .statusCode(200)
                .body("asked", equalTo("enhanced"))
                .body("version", equalTo(0))
                .body("check", nullValue());
        record(choices, body())
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("check.certificateNumber", equalTo("001234567890"))
                .body("check.outcome", equalTo("clear"))
                .body("check.seenBy", equalTo("Sample Seer"));
        Choices none = Choices.call(3).revealed();
        none.decide(0).then().statusCode(201);
        As.user("hiring").get(path(none, 0)).then().statusCode(409).body("detail", containsString("asks for no check"));
    }

    @Test
    void others_do_not_see_it() {
        Choices choices = appointed();
        for (String user : List.of("lead", "admin", "organiser", "reviewer", "finance")) {
            As.user(user).get(path(choices, 0)).then().statusCode(403);
        }
        As.user("hiring")
                .get("/applications/" + UUID.randomUUID() + "/check")
                .then()
                .statusCode(404);
    }

    @Test
    void only_the_level_that_is_asked_for_and_dates_that_can_be() {
        Choices choices = appointed();
        refused(choices, "level", "basic", "#/level");
        refused(choices, "level", "none", "#/level");
        refused(choices, "certificateNumber", "12345", "#/certificateNumber");
        refused(choices, "certificateNumber", "0012345678901", "#/certificateNumber");
        refused(choices, "certificateNumber", null, "#/certificateNumber");
        refused(choices, "issuedOn", null, "#/issuedOn");
        refused(choices, "issuedOn", SEEN.plusDays(1).toString(), "#/issuedOn");
        refused(choices, "issuedOn", "0001-01-01", "#/issuedOn");
        refused(choices, "seenOn", SEEN.plusDays(2).toString(), "#/seenOn");
        refused(choices, "seenBy", " ", "#/seenBy");
        refused(choices, "outcome", null, "#/outcome");
        refused(choices, "updateServiceConsent", null, "#/updateServiceConsent");
        Map<String, Object> content = body();
        content.put("content", "Sample");
        record(choices, content).then().statusCode(400).body("code", equalTo("unknown-field"));
        Map<String, Object> bare = body();
        bare.remove("certificateNumber");
        bare.remove("issuedOn");
        record(choices, bare).then().statusCode(200).body("check.certificateNumber", nullValue());
    }

    private static void refused(Choices choices, String field, Object value, String pointer) {
        Map<String, Object> body = body();
        body.put(field, value);
        record(choices, body).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void of_two_who_record_at_once_the_second_reads_again() {
        Choices choices = appointed();
        String path = path(choices, 0);
        String etag = As.etag("hiring", path);
        with(As.user("hiring"), etag, body()).put(path).then().statusCode(200);
        with(As.user("hiring"), etag, body()).put(path).then().statusCode(412);
        As.user("hiring")
                .contentType("application/json")
                .body(body())
                .put(path)
                .then()
                .statusCode(428);
        Map<String, Object> assessed = body();
        assessed.put("outcome", "assessed");
        record(choices, assessed).then().statusCode(200).body("version", equalTo(2));
    }

    @Test
    void everybody_to_whom_it_was_shown_stands_on_record() {
        Choices choices = appointed();
        record(choices, body()).then().statusCode(200).body("check.shownTo", hasSize(0));
        As.user("hiring").get(path(choices, 0)).then().body("check.shownTo", hasSize(1));
        As.user("hiring")
                .get(path(choices, 0))
                .then()
                .body("check.shownTo.name", contains("Sample hiring", "Sample hiring"));
        assertEquals(
                2,
                sql.one(
                                "select count(*) from audit_entry where subject_id = ?::uuid and action = 'dbs-check.read'",
                                row -> row.getInt(1),
                                choices.ids().getFirst())
                        .orElseThrow());
        assertEquals(
                0,
                sql.one(
                                "select count(*) from audit_entry where details::text like '%001234567890%'",
                                row -> row.getInt(1))
                        .orElseThrow());
    }

    @Test
    void number_and_date_are_gone_six_months_after_the_decision_and_the_rest_stays() {
        Choices choices = appointed();
        record(choices, body()).then().statusCode(200);
        Instant forget = Instant.parse(As.user("hiring").get(path(choices, 0)).<String>path("forgetAt"));
        assertEquals(
                ZonedDateTime.ofInstant(decidedAt(choices), Calendar.ZONE)
                        .plusMonths(6)
                        .toInstant(),
                forget);
        TestClock.at(forget.minusMillis(1), () -> {
            checks.forget();
            assertEquals("001234567890", number(choices));
        });
        TestClock.at(forget, () -> {
            checks.forget();
            checks.forget();
        });
        assertEquals(null, number(choices));
        As.user("hiring")
                .get(path(choices, 0))
                .then()
                .body("check.certificateNumber", nullValue())
                .body("check.issuedOn", nullValue())
                .body("check.forgottenAt", notNullValue())
                .body("check.level", equalTo("enhanced"))
                .body("check.outcome", equalTo("clear"));
        assertEquals(
                1,
                sql.one(
                                "select count(*) from audit_entry where subject_id = ?::uuid and action = 'dbs-check.forgotten'",
                                row -> row.getInt(1),
                                choices.ids().getFirst())
                        .orElseThrow());
    }

    @Test
    void what_may_not_be_kept_is_neither_shown_nor_taken_though_nobody_has_deleted_it_yet() {
        Choices choices = appointed();
        record(choices, body()).then().statusCode(200);
        sql.run(
                "update vacancy_decision set at = at - interval '7 months' where vacancy_id = ?::uuid",
                UUID.fromString(choices.vacancy().id()));
        As.user("hiring").get(path(choices, 0)).then().body("check.certificateNumber", nullValue());
        record(choices, body())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/certificateNumber"))
                .body("errors.detail", contains(containsString("may not be kept")));
        checks.forget();
        assertEquals(null, number(choices));
    }

    private Instant decidedAt(Choices choices) {
        return sql.one(
                        "select at from vacancy_decision where vacancy_id = ?::uuid",
                        row -> Sql.instant(row, "at"),
                        choices.vacancy().id())
                .orElseThrow();
    }

    private String number(Choices choices) {
        return sql.list(
                        "select certificate_number from dbs_check where application_id = ?::uuid",
                        row -> row.getString(1),
                        choices.ids().getFirst())
                .getFirst();
    }
}
