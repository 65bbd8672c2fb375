package org.firstmile.agreements;

import static org.firstmile.agreements.AgreementRequests.body;
import static org.firstmile.agreements.AgreementRequests.drafted;
import static org.firstmile.agreements.AgreementRequests.foundations;
import static org.firstmile.agreements.AgreementRequests.proposed;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.UNLISTED;
import static org.firstmile.support.ApiTest.YMCA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.firstmile.shared.sql.Sql;
import org.firstmile.shared.sql.SqlFailure;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Inbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class AgreementsTest {
    @Inject
    Sql sql;

    /** Between the organisations of partner and partner2. */
    private static Map<String, Object> between(String title) {
        Map<String, Object> body = body(CITIZENS_ESSEX, SOUTHEND, YMCA);
        body.put("title", title);
        return body;
    }

    private static Response assent(String user, String path, Map<String, ?> yes) {
        return assent(user, As.etag("lead", path), path, yes);
    }

    private static Response assent(String user, String etag, String path, Map<String, ?> yes) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(yes)
                .post(path + "/assents");
    }

    private static String agreed(String title) {
        String path = proposed(between(title));
        assent("partner", path, Map.of("organisationId", SOUTHEND)).then().statusCode(200);
        assent("partner2", path, Map.of("organisationId", YMCA)).then().statusCode(200);
        return path;
    }

    private static Response end(String path, String reason) {
        return As.user("organiser")
                .contentType(ContentType.JSON)
                .header("If-Match", As.etag("organiser", path))
                .body(Map.of("reason", reason))
                .post(path + "/ending");
    }

    private List<String> trail(String path) {
        return sql.list(
                "select action from audit_entry where subject_id = ?::uuid order by at, id",
                row -> row.getString("action"),
                path.substring(path.lastIndexOf('/') + 1));
    }

    @Test
    void a_draft_is_written_clause_by_clause_and_says_what_is_still_open() {
        Map<String, Object> body = between("A draft");
        body.put(
                "foundations",
                Map.of("sharedPurpose", "That nobody is left out.", "processes", Map.of("payments", "Monthly.")));
        body.put("startsOn", "2026-01-01");
        body.put("endsOn", "2026-12-31");
        body.put("reviewOn", "2026-06-30");

        Response answer = As.post("organiser", "/agreements", body);

        answer.then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/agreements/"))
                .header("ETag", startsWith("\"0-"))
                .body("state", equalTo("draft"))
                .body("number", is(1))
                .body("changing", is(false))
                .body("chapter.name", equalTo("Citizens Essex"))
                .body("parties.organisation.name", contains("Southend Community Sponsorship", "YMCA Essex"))
                .body("reviewOn", equalTo("2026-06-30"))
                .body("foundations.sharedPurpose", equalTo("That nobody is left out."))
                .body("foundations.processes.payments", equalTo("Monthly."))
                .body(
                        "missing",
                        contains(
                                "communication",
                                "relationship",
                                "funding",
                                "collaboration",
                                "difference",
                                "processes.decisionMaking",
                                "processes.evaluation",
                                "processes.conflictResolution"))
                .body("can", contains("edit", "end"));
    }

    @Test
    void proposing_needs_every_clause() {
        Map<String, Object> body = between("Incomplete");
        Map<String, Object> clauses = foundations();
        clauses.remove("funding");
        clauses.put("processes", Map.of("decisionMaking", "Together", "evaluation", "Yearly", "payments", "Monthly"));
        body.put("foundations", clauses);
        String path = drafted(body);

        As.step("organiser", path, "proposal")
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains("#/foundations/funding", "#/foundations/processes/conflictResolution"));
        As.user("organiser").get(path).then().body("state", equalTo("draft")).body("proposed", nullValue());

        body.remove("foundations");
        As.put("organiser", path, path, body).then().statusCode(200).body("missing", hasSize(10));
        As.step("organiser", path, "proposal").then().statusCode(422).body("errors", hasSize(10));

        As.put("organiser", path, path, between("Complete"))
                .then()
                .body("missing", empty())
                .body("can", hasItem("propose"));
        As.step("organiser", path, "proposal")
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("number", is(1))
                .body("proposed.by", equalTo("Sample organiser"));
        As.step("organiser", path, "proposal").then().statusCode(409).body("code", equalTo("wrong-state"));
    }

    @Test
    void a_draft_is_the_alliances_own() {
        String path = drafted(between("Own draft"));
        As.user("partner").get(path).then().statusCode(404);
        As.user("partner").get(path + "/versions").then().statusCode(404);
        As.user("partner").get(path + "/remarks").then().statusCode(404);
        As.user("partner")
                .queryParam("q", "Own draft")
                .get("/agreements")
                .then()
                .body("items", empty());
        As.step("organiser", path, "proposal").then().statusCode(200);
        As.user("partner").get(path).then().statusCode(200).body("can", contains("assent", "remark"));
        As.user("partner")
                .queryParam("q", "Own draft")
                .get("/agreements")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void it_is_agreed_when_every_party_has_agreed() {
        String path = proposed(between("Two say yes"));
        As.user("partner2").get(path).then().body("parties[0].can", empty()).body("parties[1].can", contains("assent"));

        assent("partner", path, Map.of("organisationId", SOUTHEND))
                .then()
                .statusCode(200)
                .body("state", equalTo("proposed"))
                .body("agreedAt", nullValue())
                .body("parties[0].assent.by", equalTo("Sample partner"))
                .body("parties[0].assent.recorded", is(false))
                .body("parties[0].assent.note", nullValue())
                .body("parties[1].assent", nullValue())
                .body("can", contains("remark"));
        As.user("organiser")
                .queryParam("q", "Two say yes")
                .get("/agreements")
                .then()
                .body("items[0].waitingFor.name", contains("YMCA Essex"));

        assent("partner2", path, Map.of("organisationId", YMCA))
                .then()
                .statusCode(200)
                .body("state", equalTo("agreed"))
                .body("agreedAt", notNullValue())
                .body("parties.assent.by", contains("Sample partner", "Sample partner2"));
        As.user("organiser")
                .queryParam("q", "Two say yes")
                .get("/agreements")
                .then()
                .body("items[0].waitingFor", empty())
                .body("items[0].state", equalTo("agreed"));
        assertEquals(
                List.of("agreement.created", "agreement.proposed", "agreement.assented", "agreement.agreed"),
                trail(path));
        assertEquals(
                4,
                sql.list(
                                "select 1 from outbox_event where type = 'AgreementChanged' and subject_id = ?::uuid",
                                row -> 1,
                                path.substring(path.lastIndexOf('/') + 1))
                        .size());
    }

    @Test
    void the_parties_are_told_by_e_mail_that_there_is_something_to_read() throws Exception {
        Map<String, Object> party = new java.util.HashMap<>(Map.of(
                "name",
                "Told by letter",
                "kinds",
                List.of("charity"),
                "chapterId",
                CITIZENS_ESSEX,
                "status",
                "member",
                "listed",
                true,
                "email",
                "told@agreement.example"));
        String id = As.post("organiser", "/organisations", party).path("id");
        Map<String, Object> body = body(CITIZENS_ESSEX, id, YMCA);
        body.put("title", "100%\r\nwelcome");
        String path = proposed(body);
        MimeMessage letter = Inbox.await("told@agreement.example");
        assertEquals("Please read: 100% welcome", letter.getSubject());
        String text = letter.getContent().toString();
        assertTrue(text.startsWith("Dear Told by letter,"), text);
        assertTrue(text.contains("http://localhost:8080" + path), text);
    }

    @Test
    void a_party_agrees_once_for_each_version_and_only_for_itself() {
        String path = proposed(between("Once"));
        assent("partner", path, Map.of("organisationId", SOUTHEND)).then().statusCode(200);
        assent("partner", path, Map.of("organisationId", SOUTHEND))
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-state"));
        assent("partner", path, Map.of("organisationId", YMCA)).then().statusCode(403);
        assent("partner2", path, Map.of("organisationId", YMCA, "note", "Mine"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/note"));
        assent("organiser", path, Map.of("organisationId", UNLISTED, "note", "By letter"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/organisationId"));
        assent("organiser", path, Map.of("organisationId", UUID.randomUUID(), "note", "By letter"))
                .then()
                .statusCode(422);
        String draft = drafted(between("Not proposed"));
        assent("organiser", draft, Map.of("organisationId", YMCA, "note", "By letter"))
                .then()
                .statusCode(409);
        assent("partner", draft, Map.of("organisationId", SOUTHEND)).then().statusCode(404);
    }

    @Test
    void staff_record_a_partys_yes_and_say_how_it_was_given() {
        String path = proposed(between("Recorded"));
        assent("organiser", path, Map.of("organisationId", YMCA))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/note"));
        assent("organiser", path, Map.of("organisationId", YMCA, "note", "At the trustees' meeting"))
                .then()
                .statusCode(200)
                .body("parties[1].assent.recorded", is(true))
                .body("parties[1].assent.note", equalTo("At the trustees' meeting"))
                .body("parties[1].assent.by", equalTo("Sample organiser"));
        As.user("partner2").get(path).then().body("parties[1].assent.recorded", is(true));
    }

    @Test
    void other_words_make_a_new_draft_and_start_the_assents_anew() {
        String path = agreed("Living text");

        As.put("organiser", path, path, between("Living text"))
                .then()
                .statusCode(200)
                .body("state", equalTo("agreed"));

        Map<String, Object> changed = between("Living text, changed");
        As.put("organiser", path, path, changed)
                .then()
                .statusCode(200)
                .body("state", equalTo("draft"))
                .body("number", is(2))
                .body("agreedAt", nullValue())
                .body("parties.assent", everyItem(nullValue()));

        // the parties still read what they agreed to, and that something is being changed
        As.user("partner")
                .get(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Living text"))
                .body("number", is(1))
                .body("changing", is(true))
                .body("parties.assent.by", contains("Sample partner", "Sample partner2"))
                .body("can", contains("remark"));
        As.user("partner")
                .queryParam("q", "Living text, changed")
                .get("/agreements")
                .then()
                .body("items", empty());
        assent("partner", path, Map.of("organisationId", SOUTHEND)).then().statusCode(409);

        As.step("organiser", path, "proposal").then().statusCode(200).body("number", is(2));
        As.user("partner")
                .get(path)
                .then()
                .body("title", equalTo("Living text, changed"))
                .body("changing", is(false))
                .body("parties.assent", everyItem(nullValue()))
                .body("can", hasItem("assent"));
        As.user("partner")
                .get(path + "/versions")
                .then()
                .statusCode(200)
                .body("items.number", contains(2, 1))
                .body("items.title", contains("Living text, changed", "Living text"))
                .body("items.createdBy", everyItem(startsWith("Sample ")))
                .body("items[1].createdAt", notNullValue())
                .body("items[1].agreedAt", notNullValue())
                .body("items[0].agreedAt", nullValue())
                .body("items[1].parties.assent.by", contains("Sample partner", "Sample partner2"))
                .body("items[1].foundations.processes.payments", equalTo("What we settle about payments"));
    }

    @Test
    void a_party_reads_only_the_versions_that_named_it() {
        String path = proposed();
        Map<String, Object> body = body(CITIZENS_ESSEX, UNLISTED, YMCA);
        As.put("organiser", path, path, body).then().statusCode(200).body("number", is(2));
        As.user("partner2").get(path).then().statusCode(404);
        As.step("organiser", path, "proposal").then().statusCode(200);
        As.user("partner2").get(path + "/versions").then().body("items.number", contains(2));
        As.user("partner").get(path).then().statusCode(404);
        As.user("organiser").get(path + "/versions").then().body("items.number", contains(2, 1));
        As.user("finance")
                .queryParam("limit", 1)
                .get(path + "/versions")
                .then()
                .body("items.number", contains(2))
                .body("next", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update agreement_version set title = 'Other words'",
                "delete from agreement_version",
                "update agreement_version_party set name = 'Someone else'",
                "delete from agreement_assent",
                "update agreement_assent set note = 'Other'",
                "delete from agreement_remark",
                "truncate agreement_remark"
            })
    void the_database_keeps_what_was_proposed_and_agreed(String statement) {
        agreed("Kept");
        SqlFailure refused = assertThrows(SqlFailure.class, () -> sql.run(statement));
        assertEquals("23000", refused.state());
    }

    @Test
    void the_database_refuses_a_proposal_with_an_open_clause() {
        String id = proposed().substring("/agreements/".length());
        SqlFailure refused = assertThrows(
                SqlFailure.class, () -> sql.run("update agreement set funding = null where id = ?::uuid", id));
        assertTrue(refused.getCause().getMessage().contains("agreement_proposed_is_complete"));
    }

    @Test
    void an_ended_agreement_is_read_and_not_changed() {
        String path = agreed("Ended");
        end(path, "The project is complete")
                .then()
                .statusCode(200)
                .body("state", equalTo("ended"))
                .body("ended.reason", equalTo("The project is complete"))
                .body("ended.by", equalTo("Sample organiser"))
                .body("agreedAt", notNullValue())
                .body("can", empty());
        As.put("organiser", path, path, between("Again")).then().statusCode(409).body("code", equalTo("wrong-state"));
        As.step("organiser", path, "proposal").then().statusCode(409);
        end(path, "Twice").then().statusCode(409);
        assent("organiser", path, Map.of("organisationId", YMCA, "note", "Late"))
                .then()
                .statusCode(409);
        As.post("partner", path + "/remarks", Map.of("text", "Why?")).then().statusCode(409);
        As.user("partner").get(path).then().statusCode(200).body("title", equalTo("Ended"));
        As.user("partner").get(path + "/versions").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void an_unfinished_draft_that_ends_was_never_the_parties_own() {
        String path = drafted(Map.of(
                "title",
                "Given up",
                "kind",
                "collaboration",
                "chapterId",
                CITIZENS_ESSEX,
                "parties",
                List.of(SOUTHEND, YMCA)));
        end(path, "They chose another way").then().statusCode(200).body("missing", hasSize(10));
        As.user("partner").get(path).then().statusCode(404);
    }

    @Test
    void parties_and_staff_ask_and_answer() {
        String path = proposed(between("Questions"));
        As.post("partner", path + "/remarks", Map.of("text", "Who pays?", "clause", "processes.payments"))
                .then()
                .statusCode(201)
                .body("by", equalTo("Sample partner"))
                .body("organisation.name", equalTo("Southend Community Sponsorship"))
                .body("number", is(1));
        As.post("organiser", path + "/remarks", Map.of("text", "The alliance does."))
                .then()
                .statusCode(201)
                .body("organisation", nullValue());
        As.user("partner2")
                .get(path + "/remarks")
                .then()
                .statusCode(200)
                .body("items.text", contains("The alliance does.", "Who pays?"))
                .body("items[1].clause", equalTo("processes.payments"));
        As.post("partner", path + "/remarks", Map.of("text", "x", "clause", "colour"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/clause"));
        As.post("partner", path + "/remarks", Map.of("text", " ")).then().statusCode(422);
        As.post("organiser", drafted(between("No text yet")) + "/remarks", Map.of("text", "x"))
                .then()
                .statusCode(409);
        assertTrue(trail(path).contains("agreement.remarked"));
    }

    @Test
    void a_remark_sent_twice_is_made_once() {
        String path = proposed(between("Twice asked"));
        for (int i = 0; i < 2; i++) {
            As.user("partner")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "remark-" + path.hashCode())
                    .body(Map.of("text", "Who pays?"))
                    .post(path + "/remarks")
                    .then()
                    .statusCode(201);
        }
        As.user("partner").get(path + "/remarks").then().body("items", hasSize(1));
    }

    @Test
    void a_change_needs_the_version_that_was_read() {
        String path = proposed(between("Versioned"));
        As.user("partner")
                .contentType(ContentType.JSON)
                .body(Map.of("organisationId", SOUTHEND))
                .post(path + "/assents")
                .then()
                .statusCode(428);
        String read = As.etag("partner", path);
        As.put("organiser", path, path, between("Versioned anew")).then().statusCode(200);
        As.step("organiser", path, "proposal").then().statusCode(200);
        // nobody agrees to words that they have not read
        assent("partner", read, path, Map.of("organisationId", SOUTHEND))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale"));
        As.user("partner").header("If-None-Match", read).get(path).then().statusCode(200);
        As.user("partner")
                .header("If-None-Match", As.etag("partner", path))
                .get(path)
                .then()
                .statusCode(304);
    }

    @Test
    void of_two_parties_who_agree_at_once_one_wins_and_the_other_reads_again() throws Exception {
        for (int round = 0; round < 5; round++) {
            String path = proposed(between("Race of two"));
            String etag = As.etag("lead", path);
            List<Response> answers = atOnce(
                    () -> assent("partner", etag, path, Map.of("organisationId", SOUTHEND)),
                    () -> assent("partner2", etag, path, Map.of("organisationId", YMCA)));
            assertOneWins(answers);
            As.user("lead").get(path).then().body("state", equalTo("proposed"));
            assertEquals(1, assents(path), "assents kept");
            assertEquals(
                    1, trail(path).stream().filter("agreement.assented"::equals).count());
        }
    }

    @Test
    void of_the_same_yes_sent_twice_at_once_one_is_kept() throws Exception {
        String path = proposed(between("Double click"));
        String etag = As.etag("partner", path);
        Callable<Response> yes = () -> assent("partner", etag, path, Map.of("organisationId", SOUTHEND));
        List<Integer> answers =
                atOnce(yes, yes).stream().map(Response::statusCode).sorted().toList();
        // the second may still have read the old version, and then finds the first one's yes
        assertTrue(List.of(List.of(200, 412), List.of(200, 409)).contains(answers), answers.toString());
        assertEquals(1, assents(path));
    }

    @Test
    void of_a_change_and_an_assent_at_once_one_wins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String path = proposed(between("Race with a change"));
            String etag = As.etag("lead", path);
            List<Response> answers = atOnce(
                    () -> As.user("organiser")
                            .contentType(ContentType.JSON)
                            .header("If-Match", etag)
                            .body(between("Changed in the race"))
                            .put(path),
                    () -> assent("partner", etag, path, Map.of("organisationId", SOUTHEND)));
            assertOneWins(answers);
            boolean changed = answers.get(0).statusCode() == 200;
            As.user("lead").get(path).then().body("state", equalTo(changed ? "draft" : "proposed"));
            assertEquals(changed ? 0 : 1, assents(path));
        }
    }

    @Test
    void of_two_changes_at_once_one_wins_whole() throws Exception {
        String path = drafted(between("Race of changes"));
        String etag = As.etag("lead", path);
        List<Response> answers = new ArrayList<>();
        answers.addAll(atOnce(
                () -> put("organiser", etag, path, body(CITIZENS_ESSEX, YMCA, UNLISTED)),
                () -> put("lead", etag, path, body(CITIZENS_ESSEX, UNLISTED, SOUTHEND))));
        assertOneWins(answers);
        List<String> expected = answers.get(0).statusCode() == 200
                ? List.of("YMCA Essex", "Unlisted Prospect")
                : List.of("Unlisted Prospect", "Southend Community Sponsorship");
        assertEquals(expected, As.user("lead").get(path).path("parties.organisation.name"));
    }

    private static Response put(String user, String etag, String path, Map<String, ?> body) {
        return As.user(user)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(path);
    }

    private int assents(String path) {
        return sql.one(
                        "select count(*) from agreement_assent s join agreement_version v on v.id = s.version_id"
                                + " where v.agreement_id = ?::uuid",
                        row -> row.getInt(1),
                        path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow();
    }

    private static List<Response> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Response>> answers = new ArrayList<>();
            for (Callable<Response> call : List.of(one, other)) {
                answers.add(both.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static void assertOneWins(List<Response> answers) {
        assertEquals(
                List.of(200, 412),
                answers.stream().map(Response::statusCode).sorted().toList(),
                () -> answers.stream().map(Response::asString).toList().toString());
    }

    @Test
    void lists_are_narrowed() {
        Map<String, Object> due = between("Narrowed and due");
        due.put("reviewOn", "2020-01-01");
        due.put("kind", "letter-of-understanding");
        String path = proposed(due);
        Map<String, Object> other = body(CITIZENS_ESSEX, UNLISTED);
        other.put("title", "Narrowed, another");
        drafted(other);

        assertNarrowed(2, "q", "narrowed");
        assertNarrowed(0, "q", "nArrowed%");
        assertNarrowed(1, "q", "Narrowed", "kind", "letter-of-understanding");
        assertNarrowed(1, "q", "Narrowed", "kind", "terms-of-reference");
        assertNarrowed(1, "q", "Narrowed", "state", "draft");
        assertNarrowed(1, "q", "Narrowed", "organisationId", YMCA);
        assertNarrowed(2, "q", "Narrowed", "chapterId", ApiTest.CITIZENS_UK);
        assertNarrowed(0, "q", "Narrowed", "chapterId", ApiTest.CHELMSFORD);
        assertNarrowed(0, "q", "Narrowed", "reviewDue", "true");
        assent("partner", path, Map.of("organisationId", SOUTHEND));
        assent("partner2", path, Map.of("organisationId", YMCA));
        assertNarrowed(1, "q", "Narrowed", "reviewDue", "true");
        assertNarrowed(1, "q", "Narrowed", "reviewDue", "false");
        As.user("partner").get(path).then().body("reviewDue", is(true));
        As.user("partner")
                .queryParam("q", "ymca")
                .queryParam("reviewDue", true)
                .queryParam("organisationId", YMCA)
                .queryParam("kind", "letter-of-understanding")
                .get("/agreements")
                .then()
                .statusCode(200)
                .body("items.title", hasItem("Narrowed and due"));
        As.user("organiser2")
                .queryParam("q", "Narrowed")
                .get("/agreements")
                .then()
                .body("items", empty());
        As.user("integrator").get("/agreements").then().statusCode(200).body("items", empty());
    }

    private static void assertNarrowed(int expected, String... parameters) {
        var request = As.user("organiser");
        for (int i = 0; i < parameters.length; i += 2) {
            request.queryParam(parameters[i], parameters[i + 1]);
        }
        request.get("/agreements").then().statusCode(200).body("items", hasSize(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "organiser, -updatedAt",
        "organiser, title",
        "organiser, reviewOn",
        "partner, -updatedAt",
        "partner, title",
        "partner, reviewOn"
    })
    void paging_walks_through_every_agreement_once(String user, String sort) {
        String mark = "Paged " + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> body = between(mark + " " + i);
            if (i % 2 == 0) {
                body.put("reviewOn", "2027-01-0" + (9 - i));
            }
            proposed(body);
        }
        List<String> seen = new ArrayList<>();
        String after = null;
        do {
            var request =
                    As.user(user).queryParam("q", mark).queryParam("limit", 2).queryParam("sort", sort);
            Response page = (after == null ? request : request.queryParam("after", after)).get("/agreements");
            page.then().statusCode(200);
            seen.addAll(page.<List<String>>path("items.title"));
            after = page.path("next");
        } while (after != null);
        List<String> ends =
                seen.stream().map(title -> title.substring(title.length() - 1)).toList();
        assertEquals(
                switch (sort) {
                    case "title" -> List.of("0", "1", "2", "3", "4");
                    case "-updatedAt" -> List.of("4", "3", "2", "1", "0");
                    default -> List.of("4", "2", "0", "1", "3");
                },
                ends);
    }

    @ParameterizedTest
    @CsvSource({
        "limit, 0",
        "after, nonsense",
        "sort, colour",
        "kind, treaty",
        "state, signed",
        "organisationId, 12",
        "chapterId, x",
        "reviewDue, perhaps"
    })
    void a_bad_parameter_is_named(String name, String value) {
        As.user("organiser")
                .queryParam(name, value)
                .get("/agreements")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid-request"))
                .body("errors[0].pointer", equalTo("?" + name));
    }

    @Test
    void bad_bodies_name_the_field() {
        refused("title", "", "#/title");
        refused("title", "x".repeat(201), "#/title");
        refused("title", "a\u0000b", "#/title");
        refused("kind", "treaty", "#/kind");
        refused("kind", 3, "#/kind");
        refused("chapterId", "nowhere", "#/chapterId");
        refused("chapterId", UUID.randomUUID(), "#/chapterId");
        refused("chapterId", ApiTest.VOSCUR, "#/chapterId");
        refused("parties", List.of(), "#/parties");
        refused("parties", List.of(SOUTHEND), "#/parties");
        refused("parties", List.of(SOUTHEND, SOUTHEND), "#/parties");
        refused("parties", List.of(SOUTHEND, UUID.randomUUID()), "#/parties/1");
        refused("parties", List.of("x"), "#/parties/0");
        refused("parties", java.util.Collections.nCopies(21, SOUTHEND), "#/parties");
        refused("startsOn", "yesterday", "#/startsOn");
        refused("foundations", Map.of("funding", "x".repeat(5001)), "#/foundations/funding");
        refused(
                "foundations",
                Map.of("processes", Map.of("payments", "x".repeat(5001))),
                "#/foundations/processes/payments");
        refused("foundations", Map.of("processes", Map.of("payments", 1)), "#/foundations/processes/payments");

        Map<String, Object> body = between("Dates");
        body.put("startsOn", "2026-02-01");
        body.put("endsOn", "2026-01-01");
        As.post("organiser", "/agreements", body).then().statusCode(422).body("errors[0].pointer", equalTo("#/endsOn"));
        body.put("endsOn", "2026-03-01");
        body.put("reviewOn", "2026-01-31");
        As.post("organiser", "/agreements", body)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/reviewOn"));
        body = between("Unknown");
        body.put("foundations", Map.of("colour", "red"));
        As.post("organiser", "/agreements", body)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/foundations/colour"));

        String path = proposed(between("Bad steps"));
        assent("organiser", path, Map.of())
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/organisationId"));
        assent("organiser", path, Map.of("organisationId", YMCA, "note", "x".repeat(1001)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/note"));
        end(path, " ").then().statusCode(422).body("errors[0].pointer", equalTo("#/reason"));
        As.user("organiser").get("/agreements/12").then().statusCode(400);
        As.user("organiser").get("/agreements/" + UUID.randomUUID()).then().statusCode(404);
        As.user("organiser").get("/agreements/" + SOUTHEND).then().statusCode(404);
    }

    private static void refused(String field, Object value, String pointer) {
        Map<String, Object> body = between("Refused");
        body.put(field, value);
        As.post("organiser", "/agreements", body).then().statusCode(422).body("errors.pointer", hasItem(pointer));
        As.user("organiser")
                .queryParam("q", "Refused")
                .get("/agreements")
                .then()
                .body("items", empty());
    }

    @Test
    void a_groups_own_terms_of_reference_need_one_party() {
        String path = proposed(body(CITIZENS_ESSEX, SOUTHEND));
        assent("partner", path, Map.of("organisationId", SOUTHEND)).then().body("state", equalTo("agreed"));
    }

    @Test
    void a_draft_sent_twice_is_made_once() {
        Map<String, Object> body = between("Made once " + UUID.randomUUID());
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ids.add(As.user("organiser")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", "agreement-" + body.get("title").hashCode())
                    .body(body)
                    .post("/agreements")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertEquals(ids.get(0), ids.get(1));
        As.user("organiser")
                .queryParam("q", body.get("title"))
                .get("/agreements")
                .then()
                .body("items", hasSize(1))
                .body("items.can", not(hasItems("edit")));
    }
}
