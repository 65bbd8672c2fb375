package org.firstmile.organisations.freshness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.merging.Twins;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.TestClock;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking people to act for an organisation, and what they may do then. */
@ApiTest
class RepresentativesTest {
    private static final String STAFF = "organiser";

    @Inject
    Sql sql;

    @AfterEach
    void present() {
        TestClock.reset();
    }

    private static Response list(Kept kept, String token) {
        return Kept.by(token).get(kept.path() + "/representatives");
    }

    @Test
    void who_is_invited_joins_with_their_account_edits_and_invites_a_colleague() {
        Kept kept = Kept.called("Represented");
        String address = Kept.address();
        kept.invite(Tokens.of(STAFF), address)
                .then()
                .statusCode(201)
                .body("state", equalTo("invited"))
                .body("email", equalTo(address))
                .body("expiresAt", notNullValue())
                .body("can", contains("remove"));
        String secret = Kept.secretTo(address, "representative-invitation");
        String token = Kept.token("rep-one");
        kept.edit(token, Map.of("description", "Too early")).then().statusCode(403);

        Kept.join(token, secret)
                .then()
                .statusCode(200)
                .body("organisation.id", equalTo(kept.id))
                .body("organisation.name", equalTo("Represented"));
        Kept.join(token, secret).then().statusCode(200);
        kept.edit(token, Map.of("description", "Ours to keep")).then().statusCode(200);
        list(kept, token)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Sample rep-one"))
                .body("items[0].state", equalTo("acting"))
                .body("items[0].self", equalTo(true))
                .body("items[0].expiresAt", nullValue())
                .body("can", contains("invite"));

        String second = Kept.address();
        kept.invite(token, second).then().statusCode(201);
        Kept.join(Kept.token("rep-two"), Kept.secretTo(second, "representative-invitation"))
                .then()
                .statusCode(200);
        list(kept, token).then().body("items.can", contains(List.of("remove"), List.of()));
        list(kept, Tokens.of(STAFF)).then().body("items.can", contains(List.of("remove"), List.of("remove")));
        assertEquals(
                List.of(),
                sql.list(
                        "select 1 from audit_entry t where t::text like ? or t::text like ?",
                        row -> 1,
                        "%" + address + "%",
                        "%" + secret + "%"));
    }

    @Test
    void an_invitation_is_for_one_account_and_for_fourteen_days() {
        Kept kept = Kept.called("Invited once");
        String address = Kept.address();
        kept.invite(Tokens.of(STAFF), address).then().statusCode(201);
        kept.invite(Tokens.of(STAFF), address.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/email"));
        String secret = Kept.secretTo(address, "representative-invitation");
        Kept.join(Tokens.of("organiser"), secret).then().statusCode(403);
        Kept.join(Kept.token("rep-three"), secret).then().statusCode(200);
        Kept.join(Kept.token("rep-four"), secret)
                .then()
                .statusCode(409)
                .body("detail", containsString("another account"));
        Kept.join(Kept.token("rep-four"), "x".repeat(43)).then().statusCode(404);
        String late = Kept.address();
        kept.invite(Tokens.of(STAFF), late).then().statusCode(201);
        String lateSecret = Kept.secretTo(late, "representative-invitation");
        Kept.join(Kept.token("rep-three"), lateSecret).then().statusCode(409).body("detail", containsString("already"));
        TestClock.goTo(Instant.now().plus(Duration.ofDays(14)).plusSeconds(1));
        Kept.join(Kept.token("rep-four"), lateSecret).then().statusCode(409).body("detail", containsString("run out"));
        list(kept, Tokens.of(STAFF)).then().body("items.state", contains("acting", "expired"));
        kept.invite(Tokens.of(STAFF), late).then().statusCode(201);
    }

    @Test
    void who_is_taken_off_can_do_nothing_any_more() {
        Kept kept = Kept.called("Taken off");
        String first = kept.actedForBy("rep-five");
        String second = kept.actedForBy("rep-six");
        String path = kept.path() + "/representatives/";
        List<String> ids = list(kept, Tokens.of(STAFF)).path("items.id");
        Kept.by(first).delete(path + ids.get(1)).then().statusCode(403);
        Kept.by(Tokens.of("organiser2")).delete(path + ids.get(1)).then().statusCode(403);
        Kept.by(Tokens.of(STAFF)).delete(path + ids.get(1)).then().statusCode(204);
        kept.edit(second, Map.of("description", "Still here")).then().statusCode(403);
        list(kept, second).then().statusCode(403);
        Kept.by(Tokens.of(STAFF)).delete(path + ids.get(1)).then().statusCode(404);

        Kept.by(first).delete(path + ids.getFirst()).then().statusCode(204);
        kept.edit(first, Map.of("description", "Gone by choice")).then().statusCode(403);
        assertEquals(List.of(), sql.list("select 1 from access_grant where target_id = ?::uuid", row -> 1, kept.id));

        String address = Kept.address();
        String invited = kept.invite(Tokens.of(STAFF), address).path("id");
        String secret = Kept.secretTo(address, "representative-invitation");
        Kept.by(Tokens.of(STAFF)).delete(path + invited).then().statusCode(204);
        Kept.join(Kept.token("rep-seven"), secret).then().statusCode(404).body("detail", containsString("taken back"));
    }

    @Test
    void those_who_were_let_without_an_invitation_are_listed_too_and_can_be_taken_off() {
        Kept kept = Kept.called("Let otherwise");
        sql.run(
                "insert into access_grant (subject, kind, target_id) values ('rep-old', 'ORGANISATION', ?::uuid)",
                kept.id);
        Response listed = list(kept, Tokens.of(STAFF));
        listed.then()
                .body("items", hasSize(1))
                .body("items[0].name", nullValue())
                .body("items[0].state", equalTo("acting"));
        Kept.by(Tokens.of(STAFF))
                .delete(kept.path() + "/representatives/" + listed.<String>path("items[0].id"))
                .then()
                .statusCode(204);
        list(kept, Tokens.of(STAFF)).then().body("items", hasSize(0));
    }

    @Test
    void of_two_who_open_one_link_at_once_one_acts() throws Exception {
        Kept kept = Kept.called("Opened at once");
        String address = Kept.address();
        kept.invite(Tokens.of(STAFF), address).then().statusCode(201);
        String secret = Kept.secretTo(address, "representative-invitation");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            int sum = 0;
            for (Future<Integer> answer : both.invokeAll(List.<Callable<Integer>>of(
                    () -> Kept.join(Kept.token("rep-eight"), secret).statusCode(),
                    () -> Kept.join(Kept.token("rep-nine"), secret).statusCode()))) {
                sum += answer.get();
            }
            assertEquals(200 + 409, sum);
        }
    }

    @Test
    void an_invitation_that_is_taken_up_while_it_is_taken_back_ends_with_the_right_to_act() throws Exception {
        Kept kept = Kept.called("Taken back at once");
        String id = kept.invite(Tokens.of(STAFF), Kept.address()).path("id");
        try (ExecutorService staff = Executors.newSingleThreadExecutor()) {
            QuarkusTransaction.begin();
            sql.run("update representative set subject = 'rep-meanwhile', joined_at = now() where id = ?::uuid", id);
            sql.run(
                    "insert into access_grant (subject, kind, target_id) values ('rep-meanwhile', 'ORGANISATION', ?::uuid)",
                    kept.id);
            Future<Response> taken = staff.submit(() -> As.user(STAFF).delete(kept.path() + "/representatives/" + id));
            while (!taken.isDone()
                    && sql.list("select 1 from pg_locks where not granted", row -> 1)
                            .isEmpty()) {
                Thread.onSpinWait();
            }
            QuarkusTransaction.commit();
            assertEquals(204, taken.get().statusCode());
        }
        assertEquals(List.of(), sql.list("select 1 from access_grant where target_id = ?::uuid", row -> 1, kept.id));
    }

    @Test
    void who_is_nobody_there_neither_lists_nor_invites() {
        Kept kept = Kept.called("Not theirs");
        list(kept, Tokens.of("partner2")).then().statusCode(403);
        list(kept, Tokens.of("organiser2")).then().statusCode(403);
        kept.invite(Tokens.of("partner2"), Kept.address()).then().statusCode(403);
        As.nobody().get(kept.path() + "/representatives").then().statusCode(401);
        Kept.json(As.user(STAFF))
                .body(Map.of("name", "Two\nlines", "email", "nobody"))
                .post(kept.path() + "/representatives")
                .then()
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.containsInAnyOrder("#/name", "#/email"));
    }

    private static void refusedName(Kept kept, String name, String detail) {
        Kept.json(As.user(STAFF))
                .body(Map.of("name", name, "email", Kept.address()))
                .post(kept.path() + "/representatives")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/name"))
                .body("errors[0].detail", equalTo(detail));
    }

    @Test
    void a_name_is_a_persons_and_stands_on_one_line() {
        Kept kept = Kept.called("Named well");
        for (String name : List.of("Two\u2028lines", "Two\u0085lines", "Two\r\nlines", "A\tgap")) {
            refusedName(kept, name, "Enter the name on one line");
        }
        for (String name : List.of("Win at https://evil.example", "See WWW.evil.example")) {
            refusedName(kept, name, "Enter the person's name");
        }
    }

    @Test
    void an_address_is_invited_only_so_often_a_day_whatever_is_taken_back() {
        Kept kept = Kept.called("Invited often");
        String address = Kept.address();
        for (int i = 0; i < 3; i++) {
            inviteAndTakeBack(kept, address);
        }
        kept.invite(Tokens.of(STAFF), address.toUpperCase(java.util.Locale.ROOT))
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("code", equalTo("too-many-requests"))
                .body("detail", containsString("today"));
        kept.invite(Tokens.of(STAFF), Kept.address()).then().statusCode(201);
        for (int i = 0; i < 7; i++) {
            inviteAndTakeBack(Kept.called("Also invites"), address);
        }
        Kept another = Kept.called("One too many");
        another.invite(Tokens.of(STAFF), address).then().statusCode(429);
        TestClock.goTo(Instant.now().plus(Duration.ofDays(1)).plusSeconds(1));
        another.invite(Tokens.of(STAFF), address).then().statusCode(201);
    }

    @Test
    void an_organisation_asks_only_so_many_strangers_a_day() {
        Kept kept = Kept.called("Invites many");
        sql.run("""
                insert into invitation_sent (organisation_id, recipient_hash, sent_at)
                select ?::uuid, sha256(i::text::bytea), ? from generate_series(1, 49) i""", kept.id, Instant.now());
        inviteAndTakeBack(kept, Kept.address());
        kept.invite(Tokens.of(STAFF), Kept.address())
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("for this organisation"));
    }

    private static void inviteAndTakeBack(Kept kept, String address) {
        String id = kept.invite(Tokens.of(STAFF), address)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        As.user(STAFF).delete(kept.path() + "/representatives/" + id).then().statusCode(204);
    }

    private static String merged(Kept keep, Kept drop) {
        return Twins.merge(As.user(STAFF), keep.id, drop.id)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void undo(String merge) {
        As.user(STAFF).post("/organisation-merges/" + merge + "/undoing").then().statusCode(200);
    }

    /** What an account reads of it in full: that is, acts for it. */
    private static boolean acts(String token, Kept kept) {
        return Boolean.TRUE.equals(Kept.by(token).get(kept.path()).path("full"));
    }

    private static void takeOff(Kept kept) {
        String id = list(kept, Tokens.of(STAFF)).path("items[0].id");
        Kept.by(Tokens.of(STAFF))
                .delete(kept.path() + "/representatives/" + id)
                .then()
                .statusCode(204);
    }

    @Test
    void who_is_taken_off_a_merged_organisation_reads_neither_half_also_when_it_is_undone() {
        Kept first = Kept.called("Off and First");
        Kept middle = Kept.called("Off and Middle");
        Kept last = Kept.called("Off and Last");
        String token = first.actedForBy("rep-merged-off");
        String inner = merged(middle, first);
        String outer = merged(last, middle);
        assertTrue(acts(token, last) && acts(token, first));
        takeOff(last);
        assertFalse(acts(token, last) || acts(token, middle) || acts(token, first));
        undo(outer);
        undo(inner);
        assertFalse(acts(token, last) || acts(token, middle) || acts(token, first));
    }

    @Test
    void an_invitation_that_waits_at_the_merged_half_ends_with_the_one_who_is_taken_off() {
        Kept keep = Kept.called("Waits Kept");
        Kept drop = Kept.called("Waits Dropped");
        String address = Kept.address();
        drop.invite(Tokens.of(STAFF), address).then().statusCode(201);
        String old = Kept.secretTo(address, "representative-invitation");
        keep.invite(Tokens.of(STAFF), address).then().statusCode(201);
        String merge = merged(keep, drop);
        takeOff(keep);
        undo(merge);
        Kept.join(Kept.token("rep-merged-waits"), old).then().statusCode(404);
    }

    @Test
    void an_invitation_that_is_taken_up_during_a_merge_is_for_the_half_that_invited() {
        Kept keep = Kept.called("Meanwhile Kept");
        Kept drop = Kept.called("Meanwhile Dropped");
        String address = Kept.address();
        drop.invite(Tokens.of(STAFF), address).then().statusCode(201);
        String secret = Kept.secretTo(address, "representative-invitation");
        String merge = merged(keep, drop);
        String token = Kept.token("rep-merged-meanwhile");
        Kept.join(token, secret).then().statusCode(200).body("organisation.id", equalTo(keep.id));
        assertTrue(acts(token, keep));
        undo(merge);
        assertTrue(acts(token, drop));
        assertFalse(acts(token, keep));
    }

    @Test
    void who_acts_by_a_merge_can_be_asked_for_the_kept_ones_own_sake_and_stays() {
        for (boolean before : List.of(true, false)) {
            Kept keep = Kept.called("Own sake Kept " + before);
            Kept drop = Kept.called("Own sake Dropped " + before);
            String subject = "rep-merged-own-" + before;
            String token = Kept.token(subject);
            String first = Kept.address();
            drop.invite(Tokens.of(STAFF), first).then().statusCode(201);
            String firstSecret = Kept.secretTo(first, "representative-invitation");
            if (before) {
                Kept.join(token, firstSecret).then().statusCode(200);
            }
            String merge = merged(keep, drop);
            if (!before) {
                Kept.join(token, firstSecret).then().statusCode(200);
            }
            String own = Kept.address();
            keep.invite(Tokens.of(STAFF), own).then().statusCode(201);
            Kept.join(token, Kept.secretTo(own, "representative-invitation"))
                    .then()
                    .statusCode(200);
            String again = Kept.address();
            keep.invite(Tokens.of(STAFF), again).then().statusCode(201);
            Kept.join(token, Kept.secretTo(again, "representative-invitation"))
                    .then()
                    .statusCode(409)
                    .body("detail", containsString("already"));
            undo(merge);
            assertTrue(acts(token, keep) && acts(token, drop));
            list(drop, Tokens.of(STAFF)).then().body("items.email", contains(first));
            list(keep, Tokens.of(STAFF)).then().body("items.email", containsInAnyOrder(own, again));
        }
    }

    @Test
    void who_is_taken_off_while_a_merge_is_undone_acts_for_neither_half() throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 8; i++) {
                Kept keep = Kept.called("Off at once Kept " + i);
                Kept drop = Kept.called("Off at once Dropped " + i);
                String token = drop.actedForBy("rep-off-at-once-" + i);
                String merge = merged(keep, drop);
                String id = list(keep, Tokens.of(STAFF)).path("items[0].id");
                List<Future<Integer>> answers = both.invokeAll(List.<Callable<Integer>>of(
                        () -> As.user(STAFF)
                                .post("/organisation-merges/" + merge + "/undoing")
                                .statusCode(),
                        () -> Kept.by(Tokens.of(STAFF))
                                .delete(keep.path() + "/representatives/" + id)
                                .statusCode()));
                assertEquals(200, answers.getFirst().get());
                // gone is gone; or it was not there any more, and nothing was said to be done
                assertEquals(answers.getLast().get() == 404, acts(token, drop));
                assertFalse(acts(token, keep));
            }
        }
    }
}
