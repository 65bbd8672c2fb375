package org.firstmile.signposting;

import static org.firstmile.signposting.SignpostRequests.fresh;
import static org.firstmile.signposting.SignpostRequests.handOver;
import static org.firstmile.signposting.SignpostRequests.nobody;
import static org.firstmile.signposting.SignpostRequests.pointed;
import static org.firstmile.signposting.SignpostRequests.theme;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.directory.Directory;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.time.Calendar;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;

@ApiTest
class SignpostsTest {
    @Inject
    Directory directory;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    private static ValidatableResponse refused(Map<String, Object> body) {
        return As.post("partner", "/signposts", body).then().statusCode(422);
    }

    private static ValidatableResponse step(String user, String path, String noun, Map<String, ?> body) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag(user, path))
                .body(body)
                .post(path + "/" + noun)
                .then();
    }

    private static ValidatableResponse outcome(String user, String path, Map<String, ?> body) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag(user, path))
                .body(body)
                .put(path + "/outcome")
                .then();
    }

    @Test
    void a_hand_over_is_accepted_and_its_outcome_recorded_by_who_took_it_on() {
        String path = fresh("partner", handOver());
        As.user("partner")
                .get(path)
                .then()
                .body("state", equalTo("offered"))
                .body("town", equalTo("Chelmsford"))
                .body("can", contains("correct", "delete"));
        As.user("partner2").get(path).then().body("can", contains("accept", "decline"));

        As.step("partner2", path, "acceptance").then().statusCode(200).body("can", contains("record-outcome"));
        outcome("partner", path, Map.of("outcome", "helped")).statusCode(403);
        outcome("partner2", path, Map.of("outcome", "partly"))
                .statusCode(200)
                .body("outcome", equalTo("partly"))
                .body("outcomeDay", equalTo(Calendar.today(clock).toString()));
        As.user("partner").get(path).then().body("outcome", equalTo("partly")).body("can", hasSize(0));
        As.user("partner2")
                .queryParam("withoutOutcome", true)
                .queryParam("limit", 100)
                .get("/signposts")
                .then()
                .body("items.id", not(hasItem(path.substring("/signposts/".length()))))
                .body("items.state", everyItem(in(List.of("pointed", "accepted"))));
    }

    @Test
    void a_hand_over_is_declined_with_a_reason_and_answered_once() {
        String path = fresh("partner", handOver());
        step("partner2", path, "declining", Map.of()).statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        step("partner2", path, "declining", Map.of("reason", "full"))
                .statusCode(200)
                .body("state", equalTo("declined"))
                .body("reason", equalTo("full"));
        As.step("partner2", path, "acceptance").then().statusCode(409).body("code", equalTo("wrong-state"));
        outcome("partner2", path, Map.of("outcome", "helped")).statusCode(409);
        String stale = fresh("partner", handOver());
        As.user("partner2")
                .header("If-Match", "\"7\"")
                .post(stale + "/acceptance")
                .then()
                .statusCode(412);
    }

    @Test
    void after_a_no_the_sender_asks_another_once() {
        String path = fresh("partner", handOver());
        String id = path.substring("/signposts/".length());
        Map<String, Object> next = with("insteadOf", id);
        refused(next).body("errors[0].pointer", equalTo("#/insteadOf"));
        step("partner2", path, "declining", Map.of("reason", "full"))
                .statusCode(200)
                .body("can", hasSize(0));
        As.user("partner").get(path).then().body("can", contains("ask-another"));
        next.put("fromId", YMCA);
        next.put("toId", SOUTHEND);
        As.post("organiser", "/signposts", next)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/insteadOf"));

        next = nobody();
        next.put("insteadOf", id);
        String followed = fresh("partner", next);
        As.user("partner").get(followed).then().body("insteadOf", equalTo(id));
        As.user("partner").get(path).then().body("can", hasSize(0));
        refused(next).body("errors[0].pointer", equalTo("#/insteadOf"));
        As.put("partner", followed, followed, next).then().statusCode(200);
        As.user("partner")
                .header("If-Match", As.etag("partner", followed))
                .delete(followed)
                .then()
                .statusCode(204);
        As.user("partner").get(path).then().body("can", contains("ask-another"));
    }

    @Test
    void a_hand_over_tells_the_other_organisation_only_that_one_waits() throws Exception {
        String to = directory.organisation("Sample kitchen of the letter", "Harwich", null, null);
        sql.run("update organisation set email = 'hand-over@kitchen.example' where id = ?::uuid", to);
        sql.run("insert into access_grant (subject, kind, target_id) values ('kitchen', 'ORGANISATION', ?::uuid)", to);
        Map<String, Object> body = handOver();
        body.put("toId", to);
        fresh("partner", body);
        MimeMessage letter = Inbox.await("hand-over@kitchen.example", "A hand-over waits");
        String text = letter.getContent().toString();
        assertEquals(true, text.contains("Southend Community Sponsorship asks"), text);
        assertFalse(text.contains("Housing") || text.contains("Chelmsford"), text);
    }

    @Test
    void the_sender_is_told_that_a_hand_over_has_its_answer() throws Exception {
        String from = directory.organisation("Sample sender of the answer", "Harwich", null, null);
        sql.run("update organisation set email = 'answered@sender.example' where id = ?::uuid", from);
        Map<String, Object> body = handOver();
        body.put("fromId", from);
        step("partner2", fresh("organiser", body), "declining", Map.of("reason", "full"))
                .statusCode(200);
        MimeMessage letter = Inbox.await("answered@sender.example", "Your hand-over has its answer: no");
        assertEquals(true, letter.getContent().toString().contains("YMCA Essex has said no"));
    }

    @Test
    void where_nobody_signs_in_people_are_pointed_to_but_not_handed_over() {
        String to = directory.organisation("Nobody signs in here", "Harwich", null, null);
        Map<String, Object> body = handOver();
        body.put("toId", to);
        refused(body).body("errors[0].pointer", equalTo("#/handOver"));
        body.put("handOver", false);
        String path = fresh("partner", body);
        outcome("partner", path, Map.of("outcome", "did-not-come")).statusCode(200);
        As.user("partner")
                .queryParam("fromId", SOUTHEND)
                .queryParam("organisationId", to)
                .get("/signposting/recipients")
                .then()
                .body("items.takesHandOvers", contains(false));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        LocalDate today = Calendar.today(clock);
        refused(with("toId", SOUTHEND)).body("errors[0].pointer", equalTo("#/toId"));
        refused(with("toId", UNLISTED)).body("errors[0].detail", equalTo("Choose an organisation of the directory"));
        refused(with("toId", UUID.randomUUID().toString()))
                .body("errors[0].detail", equalTo("Choose an organisation of the directory"));
        refused(with("day", today.plusDays(1).toString())).body("errors[0].pointer", equalTo("#/day"));
        refused(with("day", today.minusYears(1).minusDays(1).toString())).body("errors[0].pointer", equalTo("#/day"));
        refused(with("town", "<b>Sample Person</b>, 12 High Street")).body("errors[0].pointer", equalTo("#/town"));
        refused(with("themeId", SOUTHEND)).body("errors[0].pointer", equalTo("#/themeId"));
        refused(with("reason", "full")).body("errors[0].pointer", equalTo("#/reason"));
        refused(with("reason", "rude")).body("errors[0].pointer", equalTo("#/reason"));
        refused(with("toId", null)).body("errors[0].pointer", equalTo("#/reason"));
        Map<String, Object> both = nobody();
        both.put("handOver", true);
        refused(both).body("errors[0].pointer", equalTo("#/handOver"));
        As.post("partner", "/signposts", with("note", "Sample Person, 41"))
                .then()
                .statusCode(400)
                .body("code", equalTo("unknown-field"));
        As.user("partner").queryParam("state", "lost").get("/signposts").then().statusCode(400);
    }

    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> body = pointed();
        body.put(member, value);
        return body;
    }

    @Test
    void a_retired_theme_and_an_archived_organisation_take_nothing_new() {
        String retired = As.post(
                        "admin",
                        "/themes",
                        Map.of("name", "Retired for signposts", "description", "Sample", "kind", "subject"))
                .path("id");
        String path = fresh("partner", with("themeId", retired));
        As.step("admin", "/themes/" + retired, "retirement").then().statusCode(200);
        refused(with("themeId", retired)).body("errors[0].pointer", equalTo("#/themeId"));
        As.put("partner", path, path, with("themeId", retired)).then().statusCode(200);

        String archived = directory.organisation("Archived for signposts", "Harwich", null, null);
        As.step("organiser", "/organisations/" + archived, "archive").then().statusCode(200);
        refused(with("toId", archived)).body("errors[0].pointer", equalTo("#/toId"));
        As.post("organiser", "/signposts", with("toId", archived))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/toId"));
        As.post("organiser", "/signposts", with("fromId", archived)).then().statusCode(409);
    }

    @Test
    void only_who_logged_it_corrects_it_within_a_day_and_before_an_answer() {
        String path = fresh("partner", pointed());
        As.put("organiser", path, path, pointed()).then().statusCode(403);
        As.put("partner", path, path, nobody())
                .then()
                .statusCode(200)
                .body("state", equalTo("nobody"))
                .body("to", nullValue());
        As.user("partner")
                .header("If-Match", As.etag("partner", path))
                .delete(path)
                .then()
                .statusCode(204);
        As.user("partner").get(path).then().statusCode(404);

        String old = fresh("partner", pointed());
        sql.run(
                "update signpost set created_at = created_at - interval '25 hours' where id = ?::uuid",
                old.substring("/signposts/".length()));
        As.user("partner").get(old).then().body("can", contains("record-outcome"));
        As.put("partner", old, old, pointed()).then().statusCode(409);

        String answered = fresh("partner", handOver());
        As.step("partner2", answered, "acceptance").then().statusCode(200);
        As.put("partner", answered, answered, pointed()).then().statusCode(409);
    }

    @Test
    void a_log_that_is_sent_twice_happens_once() {
        String key = UUID.randomUUID().toString();
        String first = As.user("partner")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(pointed())
                .post("/signposts")
                .path("id");
        String second = As.user("partner")
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(pointed())
                .post("/signposts")
                .path("id");
        assertEquals(first, second);
    }

    @Test
    void the_list_is_of_those_that_one_has_to_do_with_in_either_direction() {
        String path = fresh("partner", handOver());
        String id = path.substring("/signposts/".length());
        As.user("partner2")
                .queryParam("direction", "received")
                .queryParam("state", "offered")
                .queryParam("limit", 100)
                .get("/signposts")
                .then()
                .statusCode(200)
                .body("items.to.id", everyItem(equalTo(YMCA)))
                .body("items.state", everyItem(equalTo("offered")));
        As.user("partner")
                .queryParam("organisationId", YMCA)
                .queryParam("direction", "sent")
                .get("/signposts")
                .then()
                .body("items.id", not(hasItem(id)));
        As.user("partner2")
                .queryParam("direction", "sent")
                .get("/signposts")
                .then()
                .body("items.id", not(hasItem(id)));
        As.user("integrator").get("/signposts").then().statusCode(200).body("items.from.id", not(hasItem(SOUTHEND)));
        As.user("integrator").get(path).then().statusCode(404);
        fresh("partner", nobody());
        As.user("admin")
                .queryParam("direction", "received")
                .queryParam("limit", 100)
                .get("/signposts")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.to", everyItem(notNullValue()));
        String next =
                As.user("organiser").queryParam("limit", 1).get("/signposts").path("next");
        As.user("organiser")
                .queryParam("limit", 1)
                .queryParam("after", next)
                .get("/signposts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void the_last_used_are_offered_first_with_what_they_were_used_for() {
        String from = directory.organisation("Sends now and then", "Harwich", null, null);
        String used = directory.organisation("Zebra kitchen", "Harwich", null, null);
        directory.organisation("Aardvark kitchen", "Harwich", null, null);
        Map<String, Object> body = pointed();
        body.put("fromId", from);
        body.put("toId", used);
        body.put("themeId", theme("Food"));
        fresh("organiser", body);
        As.user("organiser")
                .queryParam("fromId", from)
                .get("/signposting/recipients")
                .then()
                .statusCode(200)
                .body("items.name", contains("Zebra kitchen"))
                .body("items[0].themes.name", contains("Food"));
        As.user("organiser")
                .queryParam("fromId", from)
                .queryParam("q", "kitchen")
                .get("/signposting/recipients")
                .then()
                .body("items[0].name", equalTo("Zebra kitchen"))
                .body("items.name", hasItem("Aardvark kitchen"));
        As.user("partner")
                .queryParam("fromId", YMCA)
                .get("/signposting/recipients")
                .then()
                .statusCode(403);
        As.user("partner").get("/signposting/recipients").then().statusCode(400);
    }

    @Test
    void a_town_is_kept_as_the_directory_writes_it() {
        Map<String, Object> body = with("town", "  chelmsFORD ");
        As.user("partner").get(fresh("partner", body)).then().body("town", equalTo("Chelmsford"));
        As.user("partner")
                .get(fresh("partner", with("town", null)))
                .then()
                .body("town", nullValue())
                .body("sample", is(false));
    }

    @Test
    void a_town_that_only_a_hidden_organisation_has_is_not_told() {
        String from = directory.organisation("Sample refuge of the town", "Sample Hidden Town", null, null);
        Map<String, Object> body = nobody();
        body.put("fromId", from);
        body.put("town", "sample hidden town");
        fresh("organiser", body);
        sql.run("update organisation set listed = false where id = ?::uuid", from);
        As.post("organiser", "/signposts", body).then().statusCode(422).body("errors[0].pointer", equalTo("#/town"));
        body.remove("town");
        fresh("organiser", body);
    }

    @Test
    void who_has_many_hand_overs_waiting_gets_one_letter_an_hour() throws Exception {
        String to = directory.organisation("Sample kitchen of many letters", "Harwich", null, null);
        String address = "many@kitchen.example";
        sql.run("update organisation set email = ? where id = ?::uuid", address, to);
        sql.run("insert into access_grant (subject, kind, target_id) values ('kitchen3', 'ORGANISATION', ?::uuid)", to);
        Map<String, Object> body = handOver();
        body.put("toId", to);
        fresh("partner", body);
        String first = lastLetter(to);
        for (int i = 0; i < 4; i++) {
            fresh("partner", body);
        }
        assertEquals(first, lastLetter(to));
        MimeMessage letter = Inbox.await(address, "A hand-over waits");
        assertEquals(true, letter.getContent().toString().contains("all that wait"));
        sql.run(
                "update signpost_letter set sent_at = sent_at - interval '61 minutes' where organisation_id = ?::uuid",
                to);
        String last = fresh("partner", body);
        Inbox.awaitCount(address, 2);
        As.user("partner")
                .header("If-Match", As.etag("partner", last))
                .delete(last)
                .then()
                .statusCode(204);
        String second = lastLetter(to);
        fresh("partner", body);
        assertEquals(second, lastLetter(to));
        assertEquals(2, Inbox.count(address));
    }

    private String lastLetter(String to) {
        return sql.one(
                        "select sent_at::text as at from signpost_letter where organisation_id = ?::uuid",
                        row -> row.getString("at"),
                        to)
                .orElseThrow();
    }

    @Test
    void who_has_answered_all_is_told_of_the_next_at_once() {
        String to = directory.organisation("Sample kitchen that answers", "Harwich", null, null);
        String address = "quick@kitchen.example";
        sql.run("update organisation set email = ? where id = ?::uuid", address, to);
        sql.run("insert into access_grant (subject, kind, target_id) values ('kitchen2', 'ORGANISATION', ?::uuid)", to);
        Map<String, Object> body = handOver();
        body.put("toId", to);
        As.step("organiser", fresh("partner", body), "acceptance").then().statusCode(200);
        fresh("partner", body);
        Inbox.awaitCount(address, 2);
    }
}
