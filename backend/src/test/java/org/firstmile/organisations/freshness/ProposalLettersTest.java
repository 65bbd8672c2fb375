package org.firstmile.organisations.freshness;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.TestClock;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff hear by e-mail that changes wait for their review. */
@ApiTest
class ProposalLettersTest {
    @Inject
    Sql sql;

    @Inject
    ProposalLetters letters;

    @AfterEach
    void present() {
        TestClock.reset();
    }

    /** Somebody of the staff who looks after a chapter. */
    private record Reader(String subject, String email, String role) {
        String token() {
            Map<String, Object> claims = Tokens.claims(subject, role, Duration.ofMinutes(5));
            claims.put("email", email);
            return Tokens.signed(claims);
        }

        void signsIn() {
            Kept.by(token()).get("/me").then().statusCode(200);
        }

        Response wants(boolean letters) {
            return Kept.json(Kept.by(token())).body(Map.of("wanted", letters)).put("/freshness/letters");
        }
    }

    private Reader reader(String role, String chapter) {
        Reader reader = new Reader("reader-" + UUID.randomUUID(), Kept.address(), role);
        sql.run(
                "insert into access_grant (subject, kind, target_id) values (?, 'CHAPTER', ?::uuid)",
                reader.subject(),
                chapter);
        return reader;
    }

    private static void proposes(String chapter) {
        Kept kept = Kept.called("Confidential Pantry");
        kept.propose(kept.asked(), Map.of("name", "Confidential Larder")).then().statusCode(200);
        kept.movedTo(chapter);
    }

    private boolean isRemembered(Reader reader) {
        return !sql.list("select 1 from proposal_reader where subject = ?", row -> 1, reader.subject())
                .isEmpty();
    }

    @Test
    void who_reviews_is_told_once_a_day_at_most_and_only_of_something_new() throws Exception {
        String chapter = Kept.chapter();
        Reader organiser = reader("organiser", chapter);
        Reader elsewhere = reader("organiser", Kept.chapter());
        Reader finance = reader("finance", chapter);
        List.of(organiser, elsewhere, finance).forEach(Reader::signsIn);
        proposes(chapter);
        letters.tell();
        MimeMessage letter = Inbox.await(organiser.email());
        assertEquals("A proposed change waits for review", letter.getSubject());
        String text = letter.getContent().toString();
        assertTrue(text.contains("/freshness"), text);
        assertFalse(text.contains("Confidential"), text);

        proposes(chapter);
        letters.tell();
        Instant now = Instant.now();
        TestClock.goTo(now.plus(Duration.ofDays(1)).plusSeconds(60));
        letters.tell();
        Inbox.await(organiser.email(), "2 proposed changes wait for review");
        TestClock.goTo(now.plus(Duration.ofDays(3)));
        letters.tell();
        // what goes last shows that nothing else was on its way
        proposes(chapter);
        TestClock.goTo(now.plus(Duration.ofDays(5)));
        letters.tell();
        Inbox.await(organiser.email(), "3 proposed changes");
        assertEquals(3, Inbox.count(organiser.email()));
        assertEquals(0, Inbox.count(elsewhere.email()) + Inbox.count(finance.email()));
        assertFalse(isRemembered(finance));
    }

    @Test
    void who_wants_no_letters_gets_none_also_after_signing_in_again() {
        String chapter = Kept.chapter();
        Reader quiet = reader("lead", chapter);
        Reader other = reader("lead", chapter);
        quiet.signsIn();
        other.signsIn();
        Kept.by(quiet.token())
                .get("/freshness/letters")
                .then()
                .statusCode(200)
                .body("wanted", equalTo(true))
                .body("email", equalTo(quiet.email()));
        quiet.wants(false).then().statusCode(200).body("wanted", equalTo(false));
        new Reader(quiet.subject(), Kept.address(), "lead").signsIn();
        Kept.by(quiet.token()).get("/freshness/letters").then().body("wanted", equalTo(false));
        proposes(chapter);
        letters.tell();
        Inbox.await(other.email());
        assertEquals(0, Inbox.count(quiet.email()));
        quiet.wants(true).then().body("wanted", equalTo(true));
    }

    @Test
    void who_has_no_address_or_no_such_role_any_more_is_not_written_to() {
        String chapter = Kept.chapter();
        Reader organiser = reader("organiser", chapter);
        organiser.signsIn();
        new Reader(organiser.subject(), organiser.email(), "finance").signsIn();
        assertFalse(isRemembered(organiser));
        As.user("organiser")
                .get("/freshness/letters")
                .then()
                .body("wanted", equalTo(false))
                .body("email", nullValue());
        Kept.json(As.user("organiser"))
                .body(Map.of("wanted", true))
                .put("/freshness/letters")
                .then()
                .statusCode(409)
                .body("detail", containsString("no email address"));
        Kept.json(As.user("organiser"))
                .body("{}")
                .put("/freshness/letters")
                .then()
                .statusCode(422);
    }

    @Test
    void whoever_has_not_come_for_half_a_year_is_forgotten() {
        Reader organiser = reader("organiser", Kept.chapter());
        organiser.signsIn();
        letters.tell();
        assertTrue(isRemembered(organiser));
        TestClock.goTo(Instant.now().plus(Duration.ofDays(181)));
        letters.tell();
        assertFalse(isRemembered(organiser));
    }
}
