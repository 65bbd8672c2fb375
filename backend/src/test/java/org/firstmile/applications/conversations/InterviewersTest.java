package org.firstmile.applications.conversations;

import static org.firstmile.applications.conversations.Talks.calendar;
import static org.firstmile.applications.conversations.Talks.card;
import static org.firstmile.applications.conversations.Talks.change;
import static org.firstmile.applications.conversations.Talks.choose;
import static org.firstmile.applications.conversations.Talks.score;
import static org.firstmile.applications.conversations.Talks.sql;
import static org.firstmile.applications.conversations.Talks.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.applications.Applicant;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;

/** What those on the panel hear of conversations, and how they step back from one or come off the panel. */
@ApiTest
class InterviewersTest {

    private static Response stepBack(String user, String conversation, Map<String, ?> body) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/conversations/" + conversation + "/recusal");
    }

    /** As somebody who took up an invitation. */
    private static String joined(Talks talks, String user) {
        String email = "i" + UUID.randomUUID().toString().substring(0, 8) + "@interviewer.example";
        sql().run("""
                insert into panel_member
                    (id, vacancy_id, name, email, secret_hash, invited_at, expires_at, subject, joined_at, hires)
                values (uuidv7(), ?::uuid, 'Sample Interviewer', ?, sha256(convert_to(?, 'UTF8')), now(),
                    now() + interval '14 days', ?, now(), false)""", talks.round().vacancy().id(), email, email, user);
        return email;
    }

    private static Response takeOff(Talks talks, String email) {
        String panel = talks.path() + "/panel";
        String id = As.user("hiring").get(panel).path("items.find { it.email == '" + email + "' }.id");
        return As.user("hiring").delete(panel + "/" + id);
    }

    @Test
    void who_steps_back_sees_nothing_more_of_the_candidate_and_what_they_filed_stays() {
        Talks talks = Talks.shortlisted("Steps back", 2, "reviewer", "reviewer2");
        String conversation = talks.held(talks.applicant(0));
        String other = talks.held(talks.applicant(1));
        String path = "/conversations/" + conversation;
        As.user("reviewer")
                .get(path)
                .then()
                .body("can", contains("score", "step-back"))
                .body("interviewers", nullValue());
        As.user("hiring")
                .get(path)
                .then()
                .body("can", not(hasItem("step-back")))
                .body("interviewers", equalTo(2));
        score("reviewer", conversation, card(4, "yes", "Clear")).then().statusCode(200);
        Talks.file("reviewer", conversation).then().statusCode(200);
        score("reviewer2", conversation, card(2, "no", "A draft")).then().statusCode(200);

        stepBack("reviewer", conversation, Map.of("reason", "We have worked together"))
                .then()
                .statusCode(204);
        stepBack("reviewer2", conversation, Map.of()).then().statusCode(204);

        stepBack("reviewer", conversation, Map.of()).then().statusCode(404);
        for (String what : List.of("", "/scorecard", "/scorecards")) {
            As.user("reviewer").get(path + what).then().statusCode(404);
        }
        score("reviewer", conversation, card(4, "yes", "Again")).then().statusCode(404);
        As.user("reviewer").get("/conversations").then().body("items.id", not(hasItem(conversation)));
        As.user("reviewer").get("/conversations/" + other).then().statusCode(200);
        As.user("hiring").get(path).then().body("interviewers", equalTo(0)).body("filed", equalTo(1));
        As.user("hiring").get("/conversations/" + other).then().body("interviewers", equalTo(2));
        assertEquals(
                List.of("FILED"),
                sql().list(
                                "select state from scorecard where conversation_id = ?::uuid",
                                row -> row.getString(1),
                                conversation));
        assertEquals(
                List.of("{}", "{}"),
                sql().list(
                                "select details::text from audit_entry where subject_id = ?::uuid"
                                        + " and action = 'conversation.stepped-back'",
                                row -> row.getString(1),
                                conversation));
        talks.applicant(0)
                .call()
                .get("/my-application/export")
                .then()
                .body("steppedBack", contains("We have worked together"));
    }

    @Test
    void who_runs_the_review_and_who_sees_nothing_cannot_step_back() {
        Talks talks = Talks.shortlisted("Runs it all", 1, "reviewer");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        stepBack("hiring", conversation, Map.of()).then().statusCode(403);
        stepBack("reviewer2", conversation, Map.of()).then().statusCode(404);
        stepBack("reviewer", conversation, Map.of("reason", "r".repeat(501)))
                .then()
                .statusCode(422);
        stepBack("reviewer", UUID.randomUUID().toString(), Map.of()).then().statusCode(404);
        As.user("reviewer").get("/conversations/" + conversation).then().statusCode(200);
    }

    @Test
    void interviewers_get_each_step_with_a_file_for_their_calendar_and_no_name() {
        Talks talks = Talks.shortlisted("Told", 1, "reviewer", "reviewer2");
        String email = joined(talks, "reviewer");
        Applicant applicant = talks.applicant(0);
        String conversation = talks.invited(applicant, talks.slot());

        MimeMessage invited = Inbox.await(email, applicant.reference() + ": a candidate is invited");
        String later = talks.slot();
        choose(applicant, conversation, later).then().statusCode(200);
        MimeMessage moved = Inbox.await(email, "another time");
        step(applicant, conversation, "refusal").then().statusCode(200);
        MimeMessage off = Inbox.await(email, "you do not meet as planned");

        for (MimeMessage mail : List.of(invited, moved)) {
            assertTrue(calendar(mail).contains("METHOD:REQUEST"));
            assertTrue(calendar(mail).replace("\r\n ", "").contains("mailto:" + email));
            assertTrue(Talks.text(mail).contains("/conversations/" + conversation));
        }
        assertTrue(calendar(moved).contains("SEQUENCE:1"), calendar(moved));
        assertTrue(calendar(off).contains("METHOD:CANCEL"));
        assertTrue(Talks.text(off).contains("The candidate has declined it."));
        for (MimeMessage mail : List.of(invited, moved, off)) {
            assertTrue(calendar(mail).contains("UID:" + conversation + "@firstmile"));
            assertFalse((Talks.text(mail) + calendar(mail)).contains("Sample Candidate"));
            assertFalse((Talks.text(mail) + calendar(mail)).contains(applicant.email()));
        }
    }

    @Test
    void a_confirmation_reaches_those_who_have_not_stepped_back_and_are_on_the_panel() {
        Talks talks = Talks.shortlisted("Not told", 1, "reviewer", "reviewer2", "reviewer3");
        String stays = joined(talks, "reviewer");
        String back = joined(talks, "reviewer2");
        String gone = joined(talks, "reviewer3");
        String conversation = talks.invited(talks.applicant(0), talks.slot());
        Inbox.await(gone, "a candidate is invited");
        stepBack("reviewer2", conversation, Map.of()).then().statusCode(204);
        takeOff(talks, gone).then().statusCode(204);
        // each takes it out of their calendar
        assertTrue(calendar(Inbox.await(back, "you do not meet as planned")).contains("METHOD:CANCEL"));
        assertTrue(calendar(Inbox.await(gone, "you do not meet as planned")).contains("METHOD:CANCEL"));

        step(talks.applicant(0), conversation, "confirmation").then().statusCode(200);

        Inbox.await(stays, "the candidate comes");
        assertEquals(2, Inbox.count(back));
        assertEquals(2, Inbox.count(gone));
    }

    @Test
    void nobody_waits_for_a_candidate_who_has_erased_everything() {
        Talks talks = Talks.shortlisted("Erased", 1, "reviewer", "reviewer2");
        String email = joined(talks, "reviewer");
        Applicant applicant = talks.applicant(0);
        talks.invited(applicant, talks.slot());
        Inbox.await(email, "a candidate is invited");

        applicant
                .call()
                .header("If-Match", applicant.etag())
                .delete("/my-application")
                .then()
                .statusCode(204);

        assertTrue(calendar(Inbox.await(email, "you do not meet as planned")).contains("METHOD:CANCEL"));
    }

    @Test
    void who_came_off_the_panel_sees_no_conversation_from_then_on() {
        Talks talks = Talks.shortlisted("Off after the lock", 1, "reviewer", "reviewer2");
        String email = joined(talks, "reviewer");
        String conversation = talks.held(talks.applicant(0));
        score("reviewer", conversation, card(4, "yes", "Clear")).then().statusCode(200);
        Talks.file("reviewer", conversation).then().statusCode(200);
        As.user("reviewer").get("/conversations/" + conversation).then().statusCode(200);

        takeOff(talks, email).then().statusCode(204);

        As.user("reviewer").get("/conversations/" + conversation).then().statusCode(404);
        As.user("reviewer")
                .get("/conversations/" + conversation + "/scorecards")
                .then()
                .statusCode(404);
        As.user("reviewer").get("/conversations").then().body("items.id", not(hasItem(conversation)));
        As.user("reviewer")
                .get("/reviews/" + talks.round().vacancy().id())
                .then()
                .statusCode(404);
        As.user("hiring")
                .get("/conversations/" + conversation)
                .then()
                .body("filed", equalTo(1))
                .body("interviewers", equalTo(1));
        As.user("hiring")
                .get(talks.path() + "/panel")
                .then()
                .body("items.find { it.email == '" + email + "' }.state", equalTo("left"))
                .body("items.find { it.email == '" + email + "' }.can", hasSize(0));
    }

    @Test
    void who_is_not_appointed_does_not_come_in_vain() {
        Talks talks = Talks.shortlisted("Called off", 2, "reviewer");
        String email = joined(talks, "reviewer");
        String held = talks.held(talks.applicant(0));
        String coming = talks.invited(talks.applicant(1), talks.slot());
        String alsoComing = talks.invited(talks.applicant(0), informal(talks));
        String id = Talks.id(talks.applicant(0)).toString();

        As.user("hiring")
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag("hiring", talks.path() + "/decision"))
                .body(Map.of("appointed", List.of(id), "reason", "A sample reason"))
                .post(talks.path() + "/decision")
                .then()
                .statusCode(201);

        As.user("hiring").get("/conversations/" + coming).then().body("state", equalTo("cancelled"));
        As.user("hiring").get("/conversations/" + held).then().body("state", equalTo("invited"));
        As.user("hiring").get("/conversations/" + alsoComing).then().body("state", equalTo("invited"));
        MimeMessage told = Inbox.await(talks.applicant(1).email(), "we do not meet as planned");
        assertTrue(calendar(told).contains("METHOD:CANCEL"));
        assertTrue(Talks.text(told).contains("The decision on this vacancy has been made"));
        assertTrue(calendar(Inbox.await(email, "you do not meet as planned")).contains("METHOD:CANCEL"));
        change("hiring", coming, "POST", "cancellation", Map.of()).then().statusCode(409);
    }

    private static String informal(Talks talks) {
        return talks.offer(Map.of(
                        "kind", "informal", "startsAt", Talks.soon().toString(), "minutes", 30, "place", "Sample Hall"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
