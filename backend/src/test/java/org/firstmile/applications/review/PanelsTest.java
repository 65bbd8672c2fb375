package org.firstmile.applications.review;

import static org.firstmile.support.ApiTest.VOSCUR;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstmile.access.Grants;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.TestClock;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking people onto a panel, and joining it. */
@ApiTest
class PanelsTest {
    private static final Pattern LINK = Pattern.compile("/panel-invitation#(\\S+)");

    @Inject
    Sql sql;

    @Inject
    Grants grants;

    @AfterEach
    void present() {
        TestClock.reset();
    }

    static String freshEmail() {
        return "r" + UUID.randomUUID().toString().substring(0, 8) + "@reviewer.example";
    }

    private static Response tryToInvite(Openings vacancy, String email) {
        return As.post("hiring", vacancy.path() + "/panel", Map.of("name", "Sample Guest", "email", email));
    }

    /** The secret that the invitation's e-mail carries. */
    static String invited(Openings vacancy) {
        String email = freshEmail();
        tryToInvite(vacancy, email).then().statusCode(201);
        return secretTo(email);
    }

    private static String secretTo(String email) {
        try {
            Matcher link = LINK.matcher(Inbox.await(email).getContent().toString());
            assertTrue(link.find(), "the e-mail has the link");
            return link.group(1);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    static Response accept(String token, String secret) {
        return As.nobody()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("secret", secret))
                .post("/panel-invitations/acceptance");
    }

    private static Response acceptAs(String user, String secret) {
        return accept(Tokens.of(user), secret);
    }

    private static Response panel(Openings vacancy) {
        return As.user("hiring").get(vacancy.path() + "/panel");
    }

    @Test
    void who_is_asked_gets_a_link_joins_with_their_account_and_reviews() {
        Openings vacancy = Openings.published("Asked");
        Applicant.start(vacancy).submitted(vacancy);
        String email = freshEmail();
        Response invited = tryToInvite(vacancy, email);
        invited.then()
                .statusCode(201)
                .header("Location", endsWith(vacancy.path() + "/panel"))
                .body("state", equalTo("invited"))
                .body("name", equalTo("Sample Guest"))
                .body("email", equalTo(email))
                .body("expiresAt", notNullValue())
                .body("can", contains("remove"));
        panel(vacancy)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("items.state", contains("invited"))
                .body("can", contains("invite"))
                .body("marksPerAnswer", equalTo(3));
        String secret = secretTo(email);
        As.user("reviewer").get("/reviews/" + vacancy.id()).then().statusCode(404);

        acceptAs("reviewer", secret)
                .then()
                .statusCode(200)
                .body("vacancy.id", equalTo(vacancy.id()))
                .body("vacancy.name", equalTo("Asked"));

        acceptAs("reviewer", secret).then().statusCode(200);
        As.user("reviewer").get("/reviews/" + vacancy.id()).then().statusCode(200);
        panel(vacancy)
                .then()
                .body("items.name", contains("Sample reviewer"))
                .body("items[0].email", equalTo(email))
                .body("items[0].state", equalTo("joined"))
                .body("items[0].joinedAt", notNullValue())
                .body("items[0].expiresAt", nullValue());
        Rounds round = new Rounds(vacancy.closed(), List.of()).start("reviewer");
        As.user("hiring").get(round.path()).then().body("reviewers.name", contains("Sample reviewer"));
        panel(vacancy).then().body("items[0].can", hasSize(0));
        assertEquals(
                List.of("panel.invited", "panel.joined"),
                sql.list(
                        "select action from audit_entry where subject_id = ?::uuid and action like 'panel.%' order by at",
                        row -> row.getString(1), vacancy.id()));
        assertEquals(
                List.of(),
                sql.list(
                        "select 1 from audit_entry where details::text like ? or details::text like '%Guest%'",
                        row -> 1, "%" + email + "%"));
    }

    @Test
    void the_secret_is_kept_nowhere_and_the_name_shows_before_anybody_declares() {
        Openings vacancy = Openings.published("Kept nowhere");
        String secret = invited(vacancy);
        acceptAs("reviewer2", secret).then().statusCode(200);
        for (String table : List.of("panel_member", "audit_entry", "idempotency_key")) {
            assertEquals(
                    List.of(),
                    sql.list("select 1 from " + table + " t where t::text like ?", row -> 1, "%" + secret + "%"),
                    table);
        }
        vacancy.closed();
        As.user("hiring")
                .get(vacancy.path() + "/review")
                .then()
                .body("reviewers.name", contains("Sample reviewer2"))
                .body("reviewers.declared", contains(false));
    }

    @Test
    void an_invitation_works_for_one_account_and_for_fourteen_days() {
        Openings vacancy = Openings.published("Once");
        String secret = invited(vacancy);
        acceptAs("reviewer", secret).then().statusCode(200);
        acceptAs("reviewer2", secret).then().statusCode(409).body("detail", containsString("another account"));
        As.user("reviewer2").get("/reviews/" + vacancy.id()).then().statusCode(404);
        String second = invited(vacancy);
        acceptAs("reviewer", second).then().statusCode(409).body("detail", containsString("already"));
        acceptAs("reviewer2", "x".repeat(43)).then().statusCode(404).body("detail", containsString("new one"));

        TestClock.goTo(Instant.now().plus(Duration.ofDays(14)).minusSeconds(120));
        panel(vacancy).then().body("items.state", contains("joined", "invited"));
        TestClock.goTo(Instant.now().plus(Duration.ofDays(14)).plusSeconds(1));
        panel(vacancy).then().body("items.state", contains("joined", "expired"));
        acceptAs("reviewer2", second).then().statusCode(409).body("detail", containsString("run out"));
        acceptAs("reviewer", secret).then().statusCode(200);
    }

    @Test
    void of_two_who_open_one_link_at_once_one_joins() throws Exception {
        Openings vacancy = Openings.published("At once");
        String secret = invited(vacancy);
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> answer : both.invokeAll(List.<Callable<Integer>>of(
                    () -> acceptAs("reviewer", secret).statusCode(),
                    () -> acceptAs("reviewer2", secret).statusCode()))) {
                answers.add(answer.get());
            }
        }
        answers.sort(null);
        assertEquals(List.of(200, 409), answers);
        assertEquals(
                1,
                grants.holders(Grants.Kind.PANEL, UUID.fromString(vacancy.id())).size());
    }

    @Test
    void an_address_is_asked_once_until_its_invitation_is_over() {
        Openings vacancy = Openings.published("Asked once");
        String email = freshEmail();
        tryToInvite(vacancy, email).then().statusCode(201);
        tryToInvite(vacancy, email.toUpperCase(Locale.ROOT))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/email"))
                .body("errors[0].detail", containsString("take it back"));
        TestClock.goTo(Instant.now().plus(Duration.ofDays(15)));
        tryToInvite(vacancy, email).then().statusCode(201);
        panel(vacancy).then().body("items", hasSize(1));
        TestClock.reset();
        tryToInvite(vacancy, "nobody").then().statusCode(422).body("errors[0].pointer", equalTo("#/email"));
        tryToInvite(vacancy, "a\u0000@reviewer.example").then().statusCode(422);
        As.post("hiring", vacancy.path() + "/panel", Map.of("name", "N".repeat(201), "email", freshEmail()))
                .then()
                .statusCode(422);
    }

    @Test
    void a_repeat_with_the_same_key_asks_once() {
        Openings vacancy = Openings.published("Repeated invitation");
        String email = freshEmail();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            As.user("hiring")
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(Map.of("name", "Sample Guest", "email", email))
                    .post(vacancy.path() + "/panel")
                    .then()
                    .statusCode(201)
                    .body("state", equalTo("invited"));
        }
        panel(vacancy).then().body("items", hasSize(1));
        Inbox.await(email);
        assertEquals(1, Inbox.count(email));
    }

    @Test
    void an_invitation_can_be_taken_back_and_somebody_taken_off_until_the_marking_starts() {
        Openings vacancy = Openings.published("Taken back").with("reviewer3");
        String secret = invited(vacancy);
        acceptAs("reviewer", invited(vacancy)).then().statusCode(200);
        acceptAs("reviewer2", invited(vacancy)).then().statusCode(200);
        remove(vacancy, id(vacancy, "invited")).then().statusCode(204);
        acceptAs("reviewer4", secret).then().statusCode(404).body("detail", containsString("taken back"));
        String off = panel(vacancy).path("items.find { it.name == 'Sample reviewer2' }.id");
        new Rounds(vacancy, List.of()).declare("reviewer2").then().statusCode(200);

        remove(vacancy, off).then().statusCode(204);

        remove(vacancy, off).then().statusCode(404);
        As.user("reviewer2").get("/reviews/" + vacancy.id()).then().statusCode(404);
        // somebody whom no invitation put there
        panel(vacancy).then().body("items", hasSize(2)).body("items.name", hasItem(nullValue()));
        String granted = panel(vacancy).path("items.find { it.name == null }.id");
        remove(Openings.published("Another"), granted).then().statusCode(404);
        remove(vacancy, granted).then().statusCode(204);
        As.user("reviewer3").get("/reviews/" + vacancy.id()).then().statusCode(404);
        Rounds round = new Rounds(vacancy.closed(), List.of());
        As.user("hiring").get(round.path()).then().body("reviewers.reviewer", contains("reviewer"));
        String late = invited(vacancy);
        round.start("reviewer");
        acceptAs("reviewer2", late).then().statusCode(200);
        As.user("hiring").get(round.path()).then().body("reviewers.name", hasItem("Sample reviewer2"));
    }

    @Test
    void while_answers_are_marked_somebody_comes_off_who_has_none_left() {
        Openings vacancy = Openings.published("Comes off");
        for (String reviewer : List.of("reviewer", "reviewer2", "reviewer3")) {
            acceptAs(reviewer, invited(vacancy)).then().statusCode(200);
        }
        Applicant.start(vacancy).submitted(vacancy);
        Applicant.start(vacancy).submitted(vacancy);
        Rounds round = new Rounds(vacancy.closed(), List.of()).start("reviewer", "reviewer2", "reviewer3");
        round.markAll("reviewer", 4);
        round.mark("reviewer2", round.alias("reviewer2", 1), 2).then().statusCode(200);
        String busy = member(vacancy, "reviewer2");
        panel(vacancy)
                .then()
                .body("items.find { it.id == '" + busy + "' }.can", hasSize(0))
                .body("items.find { it.id == '" + member(vacancy, "reviewer") + "' }.can", contains("remove"));
        remove(vacancy, busy)
                .then()
                .statusCode(409)
                .body("detail", equalTo("3 answers await their mark: let somebody else take over their part first."));
        As.user("reviewer2").get("/reviews/" + vacancy.id()).then().statusCode(200);
        round.change("replacements", Map.of("from", "reviewer2", "to", "reviewer3"));
        long unmarked = marks(vacancy, "reviewer2");

        remove(vacancy, member(vacancy, "reviewer")).then().statusCode(204);

        String off = member(vacancy, "reviewer");
        panel(vacancy)
                .then()
                .body("items.last().id", equalTo(off))
                .body("items.last().state", equalTo("left"))
                .body("items.last().leftAt", notNullValue())
                .body("items.last().can", hasSize(0));
        remove(vacancy, off).then().statusCode(404);
        As.user("reviewer").get("/reviews/" + vacancy.id()).then().statusCode(404);
        As.user("reviewer").get("/reviews").then().body("items.vacancy.id", not(hasItem(vacancy.id())));
        As.user("hiring")
                .get(round.path())
                .then()
                .body("reviewers.find { it.reviewer == 'reviewer' }.left", equalTo(true))
                .body("reviewers.find { it.reviewer == 'reviewer' }.marked", equalTo(4))
                .body("reviewers.find { it.reviewer == 'reviewer3' }.left", equalTo(false));
        assertEquals(4, marks(vacancy, "reviewer"));
        assertEquals(1, unmarked);
        assertEquals(
                List.of("panel.removed"),
                sql.list(
                        "select action from audit_entry where subject_id = ?::uuid and action = 'panel.removed'",
                        row -> row.getString(1),
                        vacancy.id()));
    }

    private long marks(Openings vacancy, String reviewer) {
        return sql.one(
                        "select count(*) from review_task where vacancy_id = ?::uuid and reviewer = ? and mark is not null",
                        row -> row.getLong(1),
                        vacancy.id(),
                        reviewer)
                .orElseThrow();
    }

    @Test
    void who_came_off_comes_back_by_a_new_invitation_alone() {
        Openings vacancy = Openings.published("Comes back");
        String first = invited(vacancy);
        acceptAs("reviewer", first).then().statusCode(200);
        vacancy.with("reviewer2");
        new Rounds(vacancy.closed(), List.of()).start("reviewer", "reviewer2");
        remove(vacancy, member(vacancy, "reviewer")).then().statusCode(204);
        String granted = panel(vacancy).path("items.find { it.name == 'Sample reviewer2' }.id");
        remove(vacancy, granted).then().statusCode(204);
        // also somebody whom no invitation put there stays in the history
        panel(vacancy).then().body("items.state", contains("left", "left"));
        acceptAs("reviewer", first).then().statusCode(409).body("detail", containsString("off the panel"));
        As.user("reviewer").get("/reviews/" + vacancy.id()).then().statusCode(404);

        acceptAs("reviewer", invited(vacancy)).then().statusCode(200);
        acceptAs("reviewer2", invited(vacancy)).then().statusCode(200);

        As.user("reviewer").get("/reviews/" + vacancy.id()).then().statusCode(200);
        panel(vacancy).then().body("items.state", contains("joined", "joined"));
    }

    private static String member(Openings vacancy, String user) {
        return panel(vacancy).path("items.find { it.name == 'Sample " + user + "' }.id");
    }

    private static String id(Openings vacancy, String state) {
        return panel(vacancy).path("items.find { it.state == '" + state + "' }.id");
    }

    private static Response remove(Openings vacancy, String member) {
        return As.user("hiring").delete(vacancy.path() + "/panel/" + member);
    }

    @Test
    void who_runs_the_review_joins_no_panel_of_it_and_is_dealt_no_answers() {
        Openings vacancy = Openings.published("Runs it");
        Applicant.start(vacancy).submitted(vacancy);
        Map<String, Object> claims = Tokens.claims("hiring", "reviewer", Duration.ofMinutes(5));
        claims.put("realm_access", Map.of("roles", List.of("reviewer", "hiring-manager")));
        accept(Tokens.signed(claims), invited(vacancy))
                .then()
                .statusCode(409)
                .body("detail", containsString("run this vacancy's review"));
        // somebody who hires elsewhere may mark here, until they hire here too
        String elsewhere = "elsewhere-" + UUID.randomUUID();
        give(elsewhere, "CHAPTER", VOSCUR);
        claims = Tokens.claims(elsewhere, "reviewer", Duration.ofMinutes(5));
        claims.put("realm_access", Map.of("roles", List.of("reviewer", "hiring-manager")));
        accept(Tokens.signed(claims), invited(vacancy)).then().statusCode(200);
        acceptAs("reviewer", invited(vacancy)).then().statusCode(200);
        vacancy.closed();
        Rounds round = new Rounds(vacancy, List.of());
        As.user("hiring").get(round.path()).then().body("reviewers.reviewer", hasItem(elsewhere));

        give(elsewhere, "CHAPTER", ApiTest.CITIZENS_UK);

        As.user("hiring").get(round.path()).then().body("reviewers.reviewer", not(hasItem(elsewhere)));
        round.start("reviewer");
        As.user("hiring").get(round.path()).then().body("reviewers.reviewer", contains("reviewer"));
        assertFalse(
                grants.holders(Grants.Kind.PANEL, UUID.fromString(vacancy.id())).isEmpty());
    }

    private void give(String subject, String kind, String target) {
        sql.run("insert into access_grant (subject, kind, target_id) values (?, ?, ?::uuid)", subject, kind, target);
        grants.changed();
    }

    @Test
    void nobody_is_asked_onto_a_draft_or_once_marks_are_locked() {
        String draft = As.post("hiring", "/vacancies", Openings.draft("Not yet"))
                .then()
                .extract()
                .path("id");
        tryToInvite(new Openings(draft, "Not yet", List.of()), freshEmail())
                .then()
                .statusCode(409)
                .body("detail", containsString("published"));
        Rounds locked = Rounds.started("Locked for the panel", 1, "reviewer");
        String late = invited(locked.vacancy());
        locked.markAll("reviewer", 3).locked();
        tryToInvite(locked.vacancy(), freshEmail()).then().statusCode(409).body("detail", containsString("locked"));
        acceptAs("reviewer2", late).then().statusCode(409);
        panel(locked.vacancy()).then().body("can", hasSize(0)).body("state", equalTo("locked"));
        remove(locked.vacancy(), id(locked.vacancy(), "invited")).then().statusCode(204);
    }

    @Test
    void a_panel_takes_fifty_people_at_most() {
        Openings vacancy = Openings.published("Crowded");
        sql.run("""
                insert into access_grant (subject, kind, target_id)
                select 'crowd-' || n, 'PANEL', ?::uuid from generate_series(1, 50) n""", vacancy.id());
        tryToInvite(vacancy, freshEmail()).then().statusCode(409).body("detail", containsString("50"));
        panel(vacancy).then().body("items", hasSize(50)).body("can", hasSize(0));
    }

    @Test
    void to_others_there_is_no_panel() {
        Openings vacancy = Openings.published("Somebody else's");
        String elsewhere = "hires-elsewhere-" + UUID.randomUUID();
        give(elsewhere, "CHAPTER", VOSCUR);
        As.nobody()
                .auth()
                .oauth2(Tokens.of(elsewhere, "hiring-manager", Duration.ofMinutes(5)))
                .get(vacancy.path() + "/panel")
                .then()
                .statusCode(404);
        As.user("reviewer").get(vacancy.path() + "/panel").then().statusCode(403);
        As.user("hiring")
                .get("/vacancies/" + UUID.randomUUID() + "/panel")
                .then()
                .statusCode(404);
    }
}
