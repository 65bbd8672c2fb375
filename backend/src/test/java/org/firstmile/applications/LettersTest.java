package org.firstmile.applications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** Who hires writes to candidates without learning who they are. */
@ApiTest
class LettersTest {
    @Inject
    Sql sql;

    private static Response write(Openings vacancy, Map<String, ?> body) {
        return As.post("hiring", vacancy.path() + "/letters", body);
    }

    private static Map<String, Object> letter(String... applications) {
        return Map.of(
                "applications",
                List.of(applications),
                "subject",
                "When we go on",
                "text",
                "We read on until Friday.\n\nThen we write again.");
    }

    private static String id(Applicant applicant) {
        return applicant.read().path("id");
    }

    private static Response mine(Applicant applicant) {
        return applicant.call().get("/my-application/letters");
    }

    @Test
    void a_letter_reaches_each_candidate_and_stays_on_their_page() throws Exception {
        Openings vacancy = Openings.published("Written to");
        Applicant one = Applicant.start(vacancy).submitted(vacancy);
        Applicant two = Applicant.start(vacancy).submitted(vacancy);
        Applicant third = Applicant.start(vacancy).submitted(vacancy);
        Response sent = write(vacancy, letter(id(one), id(two)));
        sent.then().statusCode(201).body("references", containsInAnyOrder(one.reference(), two.reference()));
        assertFalse(sent.asString().contains("@"), "where it goes is not told");

        MimeMessage mail = Inbox.await(one.email(), "When we go on");
        assertEquals("Your application %s: When we go on".formatted(one.reference()), mail.getSubject());
        String text = mail.getContent().toString();
        assertTrue(text.contains("We read on until Friday.") && text.contains("Nobody reads replies"), text);
        assertFalse(text.contains(two.reference()));
        Inbox.await(two.email(), "When we go on");
        mine(one)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items.subject", contains("When we go on"))
                .body("items[0].text", containsString("Then we write again."))
                .body("items.by", contains("Sample hiring"));
        mine(third).then().body("items", empty());
        As.user("hiring")
                .get("/applications/" + id(one) + "/letters")
                .then()
                .statusCode(200)
                .body("items.subject", contains("When we go on"));
        assertEquals(0, Inbox.count(third.email()) - 2, "the third got its link and its acknowledgement only");
        List<String> trail = sql.list(
                "select details::text from audit_entry where action = 'letter.sent' and subject_id = ?::uuid",
                row -> row.getString(1),
                id(one));
        assertEquals(1, trail.size());
        assertFalse(trail.getFirst().contains("Friday"));
    }

    @Test
    void the_latest_letter_stands_first() {
        Openings vacancy = Openings.published("Two letters");
        Applicant one = Applicant.start(vacancy).submitted(vacancy);
        for (String subject : List.of("First", "Second")) {
            write(vacancy, Map.of("applications", List.of(id(one)), "subject", subject, "text", "…"))
                    .then()
                    .statusCode(201);
        }
        mine(one).then().body("items.subject", contains("Second", "First"));
    }

    @Test
    void nothing_is_sent_when_one_is_not_there() {
        Openings vacancy = Openings.published("Not to these");
        Openings other = Openings.published("Another");
        Applicant submitted = Applicant.start(vacancy).submitted(vacancy);
        Applicant draft = Applicant.start(vacancy);
        Applicant elsewhere = Applicant.start(other).submitted(other);
        write(
                        vacancy,
                        letter(
                                id(submitted),
                                id(draft),
                                id(elsewhere),
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/applications/1", "#/applications/2", "#/applications/3"));
        mine(submitted).then().body("items", empty());
        write(vacancy, Map.of())
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("#/applications", "#/subject", "#/text"));
        write(vacancy, Map.of("applications", List.of(id(submitted)), "subject", "Two\nlines", "text", "x"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("#/subject"));
    }

    @Test
    void a_letter_that_is_sent_again_leaves_once() {
        Openings vacancy = Openings.published("Written once");
        Applicant one = Applicant.start(vacancy).submitted(vacancy);
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            As.user("hiring")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(letter(id(one)))
                    .post(vacancy.path() + "/letters")
                    .then()
                    .statusCode(201);
        }
        mine(one).then().body("items.subject", contains("When we go on"));
    }

    @Test
    void only_who_hires_there_writes_and_reads() {
        Openings vacancy = Openings.published("Theirs to write");
        Applicant one = Applicant.start(vacancy).submitted(vacancy);
        String elsewhere = Tokens.of("organiser2", "hiring-manager", Duration.ofMinutes(5));
        As.nobody()
                .auth()
                .oauth2(elsewhere)
                .get("/applications/" + id(one) + "/letters")
                .then()
                .statusCode(404);
        As.nobody()
                .auth()
                .oauth2(elsewhere)
                .contentType(ContentType.JSON)
                .body(letter(id(one)))
                .post(vacancy.path() + "/letters")
                .then()
                .statusCode(404);
        As.nobody().get("/my-application/letters").then().statusCode(401);
        As.nobody()
                .header("Application-Key", "k".repeat(43))
                .get("/my-application/letters")
                .then()
                .statusCode(404)
                .body("detail", not(containsString("key")));
    }
}
