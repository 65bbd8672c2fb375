package org.firstmile.organisations.freshness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.directory.Directory;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.firstmile.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asking organisations whether their entries are still right, and their answers by the e-mail's link. */
@ApiTest
class ConfirmationsTest {
    @Inject
    Sql sql;

    @Inject
    Directory directory;

    @Inject
    ConfirmationAsking asking;

    @AfterEach
    void present() {
        TestClock.reset();
    }

    @Test
    void who_is_asked_opens_the_link_and_confirms_the_entry_with_its_services() throws Exception {
        Kept kept = Kept.called("Asked by e-mail", Map.of("description", "We cook <b>everything</b>."));
        directory.service(kept.id, "Lunch on Tuesdays");
        sql.run("update service set listed = false where organisation_id = ?::uuid", kept.id);
        directory.service(kept.id, "Lunch on Fridays");
        kept.ask()
                .then()
                .statusCode(201)
                .body("recipient", equalTo(kept.email))
                .body("sentBy", equalTo("Sample organiser"))
                .body("openedAt", nullValue())
                .body("confirmedAt", nullValue());
        MimeMessage message = Inbox.await(kept.email);
        assertEquals("Is the entry of Asked by e-mail still right?", message.getSubject());
        String text = message.getContent().toString();
        assertTrue(text.contains("/organisations/" + kept.id + "/edit"), text);
        String secret = Kept.secretTo(kept.email, "still-right");

        Response reading = Kept.open(secret);
        reading.then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("organisation.name", equalTo("Asked by e-mail"))
                .body("organisation.description", equalTo("We cook <b>everything</b>."))
                .body("organisation.status", nullValue())
                .body("organisation.email", nullValue())
                .body("email", equalTo(kept.email))
                .body("phone", equalTo("01245 496 0000"))
                .body("services.name", contains("Lunch on Fridays"))
                .body("confirmedAt", nullValue());
        As.user("organiser").get(kept.path()).then().body("lastConfirmed", nullValue());

        Kept.confirm(secret, reading.header("ETag"))
                .then()
                .statusCode(200)
                .body("confirmedAt", notNullValue())
                .body("organisation.lastConfirmed.at", notNullValue())
                .body("organisation.lastConfirmed.by", nullValue());
        As.user("organiser").get(kept.path()).then().body("lastConfirmed.by", equalTo("email link, " + kept.email));
        As.nobody().get(kept.path()).then().body("lastConfirmed.by", nullValue());
        Map<String, Boolean> confirmed = new HashMap<>();
        sql.list(
                "select name, last_confirmed_by from service where organisation_id = ?::uuid",
                row -> confirmed.put(row.getString(1), row.getString(2) != null),
                kept.id);
        assertEquals(Map.of("Lunch on Fridays", true, "Lunch on Tuesdays", false), confirmed);
        As.user("organiser")
                .get(kept.path() + "/confirmation-requests")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].openedAt", notNullValue())
                .body("items[0].confirmedAt", notNullValue());
    }

    @Test
    void neither_the_secret_nor_the_address_is_in_trail_events_or_stored_answers() {
        Kept kept = Kept.called("Kept from the trail");
        String secret = kept.asked();
        Kept.confirm(secret, Kept.open(secret).header("ETag")).then().statusCode(200);
        kept.propose(secret, Map.of("phone", "01245 496 0001")).then().statusCode(200);
        for (String table : List.of("audit_entry", "outbox_event", "idempotency_key", "confirmation_request")) {
            assertEquals(
                    List.of(),
                    sql.list("select 1 from " + table + " t where t::text like ?", row -> 1, "%" + secret + "%"),
                    table);
        }
        for (String table : List.of("audit_entry", "outbox_event")) {
            assertEquals(
                    List.of(),
                    sql.list("select 1 from " + table + " t where t::text like ?", row -> 1, "%" + kept.email + "%"),
                    table);
        }
        assertEquals(
                List.of("Sample organiser", "Sample organiser", "Email link", "Email link"),
                sql.list(
                        "select actor_name from audit_entry where subject_id = ?::uuid order by at, id",
                        row -> row.getString(1),
                        kept.id));
    }

    @Test
    void a_link_that_was_used_says_so_and_still_takes_proposals() {
        Kept kept = Kept.called("Confirmed twice");
        String secret = kept.asked();
        String etag = Kept.open(secret).header("ETag");
        String first =
                Kept.confirm(secret, etag).then().statusCode(200).extract().path("confirmedAt");
        Kept.confirm(secret, etag).then().statusCode(200).body("confirmedAt", equalTo(first));
        Kept.open(secret).then().statusCode(200).body("confirmedAt", equalTo(first));
        kept.propose(secret, Map.of("phone", "01245 496 0009"))
                .then()
                .statusCode(200)
                .body("proposedAt", notNullValue())
                .body("phone", equalTo("01245 496 0000"));
    }

    @Test
    void of_two_who_confirm_at_once_both_are_thanked_and_one_counts() throws Exception {
        Kept kept = Kept.called("Confirmed at once");
        String secret = kept.asked();
        String etag = Kept.open(secret).header("ETag");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> confirm = () -> Kept.confirm(secret, etag).statusCode();
            for (Future<Integer> answer : both.invokeAll(List.of(confirm, confirm))) {
                assertEquals(200, answer.get());
            }
        }
        assertEquals(
                1,
                sql.list(
                                "select 1 from audit_entry where subject_id = ?::uuid and action = 'organisation.confirmed'",
                                row -> 1,
                                kept.id)
                        .size());
    }

    @Test
    void what_was_not_read_is_not_confirmed() {
        Kept kept = Kept.called("Renamed meanwhile");
        String secret = kept.asked();
        String etag = Kept.open(secret).header("ETag");
        Map<String, Object> renamed = new HashMap<>(kept.body);
        renamed.put("name", "Another name");
        As.put("organiser", kept.path(), kept.path(), renamed).then().statusCode(200);
        Kept.confirm(secret, etag).then().statusCode(412);
        Kept.json(As.nobody())
                .body(Map.of("secret", secret))
                .post("/confirmation-link/confirmation")
                .then()
                .statusCode(428);
        Response reading = Kept.open(secret);
        reading.then().body("organisation.name", equalTo("Another name"));
        Kept.confirm(secret, reading.header("ETag")).then().statusCode(200);
    }

    @Test
    void a_link_ends_with_its_time_its_address_and_its_entry() {
        Kept kept = Kept.called("Link that ends");
        String secret = kept.asked();
        Kept.open("x".repeat(43)).then().statusCode(404).body("detail", containsString("copy all of it"));
        Kept.open("\u0000").then().statusCode(422).body("errors[0].pointer", equalTo("#/secret"));
        TestClock.goTo(Instant.now().plus(Duration.ofDays(60)).plusSeconds(1));
        Kept.open(secret).then().statusCode(409).body("detail", containsString("run out"));
        Kept.confirm(secret, "*").then().statusCode(409);
        TestClock.reset();

        Map<String, Object> moved = new HashMap<>(kept.body);
        moved.put("email", Kept.address());
        As.put("organiser", kept.path(), kept.path(), moved).then().statusCode(200);
        Response refused = Kept.open(secret);
        refused.then().statusCode(409).body("detail", containsString("another email address"));
        assertFalse(refused.asString().contains("Link that ends"));
        As.put("organiser", kept.path(), kept.path(), kept.body).then().statusCode(200);
        Kept.open(secret).then().statusCode(200);

        As.step("organiser", kept.path(), "archive").then().statusCode(200);
        for (Response answer : List.of(
                Kept.open(secret), Kept.confirm(secret, "*"), kept.propose(secret, Map.of("name", "Back again")))) {
            answer.then().statusCode(409).body("detail", containsString("does not show"));
        }
    }

    @Test
    void an_entry_that_nobody_sees_is_not_asked_about_nor_one_without_an_address() {
        Kept hidden = Kept.called("Not listed", Map.of("listed", false));
        hidden.ask().then().statusCode(409).body("detail", containsString("list it first"));
        Kept silent = Kept.called("Without an address");
        Map<String, Object> body = new HashMap<>(silent.body);
        body.remove("email");
        As.put("organiser", silent.path(), silent.path(), body).then().statusCode(200);
        silent.ask().then().statusCode(409).body("detail", containsString("no email address"));
        Kept archived = Kept.called("Archived and not asked");
        As.step("organiser", archived.path(), "archive").then().statusCode(200);
        archived.ask().then().statusCode(409);
    }

    @Test
    void staff_ask_once_a_day_and_a_repeat_with_the_same_key_asks_once() {
        Kept kept = Kept.called("Asked once a day");
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            As.user("organiser")
                    .header("Idempotency-Key", key)
                    .post(kept.path() + "/confirmation-requests")
                    .then()
                    .statusCode(201);
        }
        kept.ask().then().statusCode(409).body("detail", containsString("within the last day"));
        As.user("organiser2")
                .post(kept.path() + "/confirmation-requests")
                .then()
                .statusCode(403);
        Inbox.await(kept.email);
        assertEquals(1, Inbox.count(kept.email));
    }

    @Test
    void after_a_year_it_is_asked_by_itself_and_reminded_twice() {
        Kept kept = Kept.called("Asked by itself");
        Kept fresh = Kept.called("Confirmed in between");
        Kept hidden = Kept.called("Hidden and never asked", Map.of("listed", false));
        Instant now = Instant.now();
        runAt(now.plus(Duration.ofDays(364)));
        assertEquals(0, sent(kept));
        TestClock.goTo(now.plus(Duration.ofDays(100)));
        As.step("organiser", fresh.path(), "confirmation").then().statusCode(200);
        TestClock.reset();

        runAt(now.plus(Duration.ofDays(367)));
        assertEquals(1, sent(kept));
        runAt(now.plus(Duration.ofDays(368)));
        assertEquals(1, sent(kept), "not again before the reminder's time");
        runAt(now.plus(Duration.ofDays(398)));
        runAt(now.plus(Duration.ofDays(430)));
        assertEquals(3, sent(kept));
        runAt(now.plus(Duration.ofDays(470)));
        assertEquals(3, sent(kept), "an asking and two reminders");
        assertEquals(1, sent(fresh), "only once its own confirmation was old");
        assertEquals(0, sent(hidden));
        runAt(now.plus(Duration.ofDays(740)));
        assertEquals(4, sent(kept), "the next year again");
        assertEquals(
                List.of(),
                sql.list(
                        "select sent_by from confirmation_request where organisation_id = ?::uuid and sent_by is not null",
                        row -> 1,
                        kept.id));
    }

    private void runAt(Instant at) {
        TestClock.goTo(at);
        int before;
        do {
            before = all();
            asking.askDue();
        } while (all() > before);
        TestClock.reset();
    }

    /** Other tests' organisations are due as well by then. */
    private int all() {
        return sql.one("select count(*) from confirmation_request", row -> row.getInt(1))
                .orElseThrow();
    }

    private int sent(Kept kept) {
        return sql.list("select 1 from confirmation_request where organisation_id = ?::uuid", row -> 1, kept.id)
                .size();
    }

    @Test
    void two_that_ask_at_once_send_one_mail() throws Exception {
        Kept kept = Kept.called("Asked by two instances");
        Instant then = Instant.now().plus(Duration.ofDays(380));
        runAt(then);
        sql.run("delete from confirmation_request where organisation_id = ?::uuid", kept.id);
        TestClock.goTo(then);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> runs = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                runs.add(Executors.callable(asking::askDue));
            }
            for (Future<Object> run : both.invokeAll(runs)) {
                run.get();
            }
        }
        assertEquals(1, sent(kept));
    }

    @Test
    void the_list_says_who_is_stale_the_longest_first() {
        String chapter = Kept.chapter();
        Kept never = Kept.called("Never confirmed").movedTo(chapter);
        Kept old = Kept.called("Confirmed long ago").movedTo(chapter);
        Kept fading = Kept.called("Soon to be stale").movedTo(chapter);
        Kept fresh = Kept.called("Just confirmed").movedTo(chapter);
        confirmedDaysAgo(old, 400);
        confirmedDaysAgo(fading, 330);
        confirmedDaysAgo(fresh, 10);
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness")
                .then()
                .statusCode(200)
                .body("items.id", contains(never.id, old.id, fading.id, fresh.id))
                .body("items.state", contains("stale", "stale", "going-stale", "fresh"))
                .body("items.can", everyItem(contains("ask", "confirm")));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness/counts")
                .then()
                .statusCode(200)
                .body("fresh", equalTo(1))
                .body("goingStale", equalTo(1))
                .body("stale", equalTo(2))
                .body("neverConfirmed", equalTo(1))
                .body("unreachable", equalTo(0))
                .body("proposals", equalTo(0));
        for (String state : List.of("stale", "going-stale", "fresh")) {
            As.user("lead")
                    .queryParam("chapterId", chapter)
                    .queryParam("state", state)
                    .get("/freshness")
                    .then()
                    .body("items.state", everyItem(equalTo(state)))
                    .body("items", hasSize(state.equals("stale") ? 2 : 1));
        }
        Response first = As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("limit", 1)
                .get("/freshness");
        As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get("/freshness")
                .then()
                .body("items.id", contains(old.id));
        As.user("organiser2")
                .queryParam("chapterId", chapter)
                .get("/freshness")
                .then()
                .body("items", hasSize(0));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("stale", true)
                .get("/organisations")
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void an_organisation_is_confirmed_with_its_services_in_one_step() {
        String chapter = Kept.chapter();
        Kept kept = Kept.called("Telephoned").movedTo(chapter);
        directory.service(kept.id, "Lunch on Mondays");
        directory.service(kept.id, "Lunch on Sundays");
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness")
                .then()
                .body("items.staleServices", contains(2));
        staleServices(chapter)
                .then()
                .body("items.name", containsInAnyOrder("Lunch on Mondays", "Lunch on Sundays"))
                .body("items.organisation.name", everyItem(equalTo("Telephoned")))
                .body("items.state", everyItem(equalTo("stale")))
                .body("items.phone", everyItem(equalTo("01245 496 0000")))
                .body("items.can", everyItem(contains("confirm")));
        String path = "/freshness/" + kept.id + "/confirmation";
        As.user("lead").post(path).then().statusCode(428);
        As.user("lead").header("If-Match", "\"99\"").post(path).then().statusCode(412);
        As.user("organiser2")
                .header("If-Match", As.etag("lead", kept.path()))
                .post(path)
                .then()
                .statusCode(403);
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness")
                .then()
                .body("items.staleServices", contains(2));
        As.user("lead")
                .header("If-Match", As.etag("lead", kept.path()))
                .post(path)
                .then()
                .statusCode(200)
                .body("lastConfirmed.by", equalTo("Sample lead"));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness")
                .then()
                .body("items.staleServices", contains(0))
                .body("items.state", contains("fresh"));
        staleServices(chapter).then().body("items", hasSize(0));
    }

    private static Response staleServices(String chapter) {
        return As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("state", "stale")
                .get("/freshness/services");
    }

    @Test
    void stale_services_are_listed_page_by_page_and_confirmed_one_by_one() {
        String chapter = Kept.chapter();
        Kept kept = Kept.called("Half confirmed").movedTo(chapter);
        directory.service(kept.id, "Never confirmed");
        directory.service(kept.id, "Confirmed long ago");
        directory.service(kept.id, "Just confirmed");
        directory.service(kept.id, "Not shown");
        directory.service(kept.id, "Ended");
        sql.run(
                "update service set listed = name <> 'Not shown', status = case name when 'Ended' then 'ENDED' else status end,"
                        + " ended_at = case name when 'Ended' then now() end,"
                        + " last_confirmed_at = case name when 'Confirmed long ago' then now() - interval '400 days'"
                        + " when 'Just confirmed' then now() end,"
                        + " last_confirmed_by = case when name in ('Confirmed long ago', 'Just confirmed') then 'Sample' end"
                        + " where organisation_id = ?::uuid",
                kept.id);
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness/counts")
                .then()
                .body("staleServices", equalTo(2));
        Response first = As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("limit", 1)
                .get("/freshness/services");
        first.then().body("items.name", contains("Never confirmed"));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("limit", 1)
                .queryParam("after", first.<String>path("next"))
                .get("/freshness/services")
                .then()
                .body("items.name", contains("Confirmed long ago"));
        As.user("lead")
                .header("If-Match", "\"" + first.<Integer>path("items[0].version") + "\"")
                .post("/services/" + first.<String>path("items[0].id") + "/confirmation")
                .then()
                .statusCode(200);
        staleServices(chapter).then().body("items.name", contains("Confirmed long ago"));
        As.user("organiser2")
                .queryParam("chapterId", chapter)
                .get("/freshness/services")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        As.step("admin", kept.path(), "archive").then().statusCode(200);
        staleServices(chapter).then().body("items", hasSize(0));
    }

    @Test
    void who_was_just_asked_is_not_offered_to_be_asked_again() {
        String chapter = Kept.chapter();
        Kept kept = Kept.called("Asked this minute").movedTo(chapter);
        As.user("lead").post(kept.path() + "/confirmation-requests").then().statusCode(201);
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness")
                .then()
                .body("items.can", contains(List.of("confirm")));
    }

    @Test
    void what_is_stale_follows_the_policy_everywhere() {
        String chapter = Kept.chapter();
        Kept kept = Kept.called("By the policy").movedTo(chapter);
        confirmedDaysAgo(kept, 100);
        Response policy = As.user("organiser").get("/freshness-policy");
        policy.then()
                .statusCode(200)
                .body("months", equalTo(12))
                .body("reminderDays", equalTo(30))
                .body("can", hasSize(0));
        assertStale(chapter, 0);
        try {
            change(Map.of("months", 3, "reminderDays", 30))
                    .then()
                    .statusCode(200)
                    .body("months", equalTo(3));
            assertStale(chapter, 1);
            Kept.json(As.user("admin"))
                    .header("If-Match", policy.header("ETag"))
                    .body(Map.of("months", 4, "reminderDays", 30))
                    .put("/freshness-policy")
                    .then()
                    .statusCode(412);
        } finally {
            change(Map.of("months", 12, "reminderDays", 30)).then().statusCode(200);
        }
        assertStale(chapter, 0);
        change(Map.of("months", 0, "reminderDays", 6))
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("#/months", "#/reminderDays"));
        change(Map.of("months", 37, "reminderDays", 181)).then().statusCode(422);
        assertTrue(sql
                .list(
                        "select details::text from audit_entry where action = 'freshness-policy.changed'",
                        row -> row.getString(1))
                .stream()
                .anyMatch(details -> details.contains("\"months\": 3")));
    }

    private static Response change(Map<String, ?> body) {
        return As.put("admin", "/freshness-policy", "/freshness-policy", body);
    }

    private static void assertStale(String chapter, int stale) {
        As.user("lead")
                .queryParam("chapterId", chapter)
                .get("/freshness/counts")
                .then()
                .body("stale", equalTo(stale));
        As.user("lead")
                .queryParam("chapterId", chapter)
                .queryParam("stale", true)
                .get("/organisations")
                .then()
                .body("items", hasSize(stale));
    }

    private void confirmedDaysAgo(Kept kept, int days) {
        sql.run(
                "update organisation set last_confirmed_at = ?, last_confirmed_by = 'Sample' where id = ?::uuid",
                Instant.now().minus(Duration.ofDays(days)),
                kept.id);
    }

    @Test
    void one_address_uses_links_so_often_an_hour() {
        Map<String, String> body = Map.of("secret", "x".repeat(43));
        int status = 0;
        for (int i = 0; i < 400 && status != 429; i++) {
            status = Kept.json(As.nobody())
                    .header("X-Forwarded-For", "198.51.100.77")
                    .body(body)
                    .post("/confirmation-link/reading")
                    .statusCode();
        }
        assertEquals(429, status);
        Kept.json(As.nobody())
                .header("X-Forwarded-For", "198.51.100.78")
                .body(body)
                .post("/confirmation-link/reading")
                .then()
                .statusCode(not(equalTo(429)));
    }

    @Test
    void an_entry_with_hundreds_of_services_is_confirmed_in_seconds() {
        Kept kept = Kept.called("With hundreds of services");
        sql.run("""
                insert into service (id, version, organisation_id, name, status, languages, attendance, areas, listed, sample, created_at, updated_at)
                select uuidv7(), 0, ?::uuid, 'Class ' || i, 'ACTIVE', '{}', '{}', '{}', i > 1, false, now(), now()
                from generate_series(1, 600) i""", kept.id);
        String secret = kept.asked();
        String etag = Kept.open(secret).header("ETag");
        assertTimeout(
                Duration.ofSeconds(10), () -> Kept.confirm(secret, etag).then().statusCode(200));
        assertEquals(
                599,
                sql.one(
                                "select count(*) as n from service where organisation_id = ?::uuid and version = 1"
                                        + " and last_confirmed_by like 'email link%'",
                                row -> row.getInt("n"), kept.id)
                        .orElseThrow());
    }

    @Test
    void who_confirms_an_entry_and_who_edits_its_services_do_not_wait_for_each_other() throws Exception {
        Kept kept = Kept.called("Confirmed and edited at once");
        sql.run("""
                insert into service (id, version, organisation_id, name, status, languages, attendance, areas, listed, sample, created_at, updated_at)
                select uuidv7(), 0, ?::uuid, 'Class ' || i, 'ACTIVE', '{}', '{}', '{}', true, false, now(), now()
                from generate_series(1, 6) i""", kept.id);
        List<String> services = sql.list(
                "select id from service where organisation_id = ?::uuid order by id desc",
                row -> row.getString("id"),
                kept.id);
        List<Callable<Integer>> steps = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String path = "/services/" + services.get(i);
            Map<String, Object> body =
                    Map.of("name", "Lesson " + i, "status", "active", "listed", true, "atMainAddress", true);
            steps.add(() -> Kept.json(As.user("organiser"))
                    .header("If-Match", "*")
                    .body(body)
                    .put(path)
                    .statusCode());
            steps.add(() -> As.user("organiser")
                    .header("If-Match", "*")
                    .post("/freshness/" + kept.id + "/confirmation")
                    .statusCode());
        }
        try (ExecutorService all = Executors.newFixedThreadPool(steps.size())) {
            for (int round = 0; round < 4; round++) {
                for (Future<Integer> answer : all.invokeAll(steps)) {
                    assertTrue(List.of(200, 412).contains(answer.get()), "answered " + answer.get());
                }
            }
        }
    }
}
