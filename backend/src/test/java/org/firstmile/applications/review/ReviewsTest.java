package org.firstmile.applications.review;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;

/** What a reviewer does and sees. */
@ApiTest
class ReviewsTest {
    @Inject
    Sql sql;

    @Test
    void a_reviewer_reads_blind_answers_and_nothing_else() {
        Rounds round = Rounds.started("Anonymous", 1, "reviewer");
        Applicant first = round.applicants().getFirst();
        String panel =
                "items.find { it.vacancy.id == '%s' }".formatted(round.vacancy().id());

        As.pageWith("reviewer", "/reviews", round.vacancy().id())
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(panel + ".vacancy.name", equalTo("Anonymous"))
                .body(panel + ".state", equalTo("open"))
                .body(panel + ".declared", is(true))
                .body(panel + ".toMark", equalTo(2))
                .body(panel + ".questions.prompt", hasSize(2))
                .body(panel + ".questions.prompt", not(hasItem("Where do you live and work?")))
                .body(panel + ".questions.toMark", everyItem(equalTo(1)));
        round.answers("reviewer", 1)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", containsInAnyOrder("alias", "style", "text"))
                .body("items[0].text", containsString(first.reference()));
        round.answers("reviewer", 0).then().statusCode(404);
        Response panelView = As.user("reviewer").get(round.panel());
        panelView
                .then()
                .statusCode(200)
                .body("vacancy.name", equalTo("Anonymous"))
                .body("keySet()", not(hasItem("id")));
        As.user("reviewer")
                .header("If-None-Match", panelView.header("ETag"))
                .get(round.panel())
                .then()
                .statusCode(304);
    }

    @Test
    void while_people_apply_nothing_a_reviewer_sees_tells_when_one_does() {
        Instant deadline = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        Openings vacancy =
                Openings.published("Not yet", CITIZENS_ESSEX, deadline).with("reviewer");
        Rounds round = new Rounds(vacancy, List.of());
        Applicant.start(vacancy).submitted(vacancy);
        Response before = As.user("reviewer").get(round.panel());
        before.then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("opensOn", equalTo(deadline.toString()))
                .body("toMark", equalTo(0))
                .body("questions.toMark", everyItem(equalTo(0)));

        Applicant.start(vacancy).submitted(vacancy);

        Response after = As.user("reviewer").get(round.panel());
        assertEquals(before.asString(), after.asString());
        assertEquals(before.header("ETag"), after.header("ETag"));
        round.declare("reviewer").then().statusCode(200);
        round.answers("reviewer", 1).then().statusCode(409).body("code", equalTo("wrong-state"));
        round.mark("reviewer", UUID.randomUUID().toString(), 3).then().statusCode(409);
        round.finish("reviewer").then().statusCode(409);
        round.recuse("reviewer", UUID.randomUUID().toString()).then().statusCode(409);
        vacancy.closed();
        As.user("reviewer")
                .get(round.panel())
                .then()
                .body("state", equalTo("waiting"))
                .body("opensOn", nullValue())
                .body("toMark", equalTo(0));
    }

    @Test
    void a_reviewer_declares_before_anything_can_be_read() {
        Rounds round = Rounds.closed("Declared", 1, "reviewer").start();
        round.answers("reviewer", 1).then().statusCode(409).body("detail", startsWith("Declare first"));
        String alias = sql.one(
                        "select alias from review_task where vacancy_id = ?::uuid",
                        row -> row.getString(1),
                        round.vacancy().id())
                .orElseThrow();
        round.mark("reviewer", alias, 3).then().statusCode(409);
        round.declare("reviewer").then().statusCode(200).body("declared", is(true));
        round.declare("reviewer").then().statusCode(200);
        round.answers("reviewer", 1).then().statusCode(200);
        As.user("hiring").get(round.path()).then().body("reviewers[0].name", equalTo("Sample reviewer"));
        As.user("reviewer")
                .contentType("application/json")
                .body(Map.of("note", "x".repeat(1001)))
                .put(round.panel() + "/declaration")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/note"));
    }

    @Test
    void aliases_are_random_and_another_for_each_reviewer_and_answer() {
        Rounds round = Rounds.started("Aliases", 12, "reviewer", "reviewer2");
        List<Map<String, Object>> one = paged("reviewer", round.vacancy().answersPath(1));
        List<Map<String, Object>> again = round.items("reviewer", 1);
        List<Map<String, Object>> two = round.items("reviewer2", 1);
        List<Map<String, Object>> other = round.items("reviewer", 2);

        assertEquals(12, one.size());
        assertEquals(one, again);
        Set<Object> aliases = new HashSet<>();
        Stream.of(one, two, other).flatMap(List::stream).forEach(answer -> {
            assertEquals(4, UUID.fromString((String) answer.get("alias")).version());
            aliases.add(answer.get("alias"));
        });
        assertEquals(36, aliases.size());
        assertEquals(new HashSet<>(texts(one)), new HashSet<>(texts(two)));
        assertNotEquals(texts(one), texts(two), "1 of 479,001,600 times two random orders are the same");
        assertNotEquals(texts(one), texts(other), "the order of one question tells nothing about another's");
        Set<String> inside = new HashSet<>(sql.list(
                "select id::text from application union all select id::text from application_answer",
                row -> row.getString(1)));
        assertTrue(aliases.stream().noneMatch(inside::contains));
    }

    private static List<Object> texts(List<Map<String, Object>> answers) {
        return answers.stream().map(answer -> answer.get("text")).toList();
    }

    private static List<Map<String, Object>> paged(String user, String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String after = null;
        do {
            var request = As.user(user).queryParam("limit", 5);
            Response page = (after == null ? request : request.queryParam("after", after)).get(path);
            page.then().statusCode(200);
            items.addAll(page.<List<Map<String, Object>>>path("items"));
            after = page.path("next");
        } while (after != null);
        return items;
    }

    @Test
    void a_mark_is_given_changed_and_taken_back() {
        Rounds round = Rounds.started("Marked", 2, "reviewer", "reviewer2");
        String alias = round.alias("reviewer", 1);
        round.mark("reviewer", alias, Map.of("value", 4, "note", "Clear next step"))
                .then()
                .statusCode(200)
                .body("alias", equalTo(alias))
                .body("value", equalTo(4))
                .body("note", equalTo("Clear next step"));
        String mine = "items.find { it.alias == '%s' }".formatted(alias);
        round.answers("reviewer", 1).then().body(mine + ".mark", equalTo(4)).body(mine + ".note", startsWith("Clear"));
        round.mark("reviewer", alias, 2).then().statusCode(200).body("note", nullValue());
        round.answers("reviewer", 1).then().body(mine + ".mark", equalTo(2)).body(mine + ".note", nullValue());
        round.answers("reviewer2", 1).then().body("items.mark", everyItem(nullValue()));
        As.user("reviewer").get(round.panel()).then().body("marked", equalTo(1)).body("toMark", equalTo(4));
        waiting(round, "reviewer", false).then().body("items", hasSize(1)).body("items.alias", not(hasItem(alias)));
        waiting(round, "reviewer", true).then().body("items.alias", equalTo(List.of(alias)));

        round.unmark("reviewer", alias).then().statusCode(204);
        round.unmark("reviewer", alias).then().statusCode(204);

        waiting(round, "reviewer", false).then().body("items", hasSize(2));
        As.user("reviewer").get(round.panel()).then().body("marked", equalTo(0));
        waiting(round, "reviewer", "perhaps").then().statusCode(400).body("errors[0].pointer", equalTo("?marked"));
    }

    private static Response waiting(Rounds round, String user, Object marked) {
        return As.user(user).queryParam("marked", marked).get(round.vacancy().answersPath(1));
    }

    @Test
    void a_mark_that_makes_no_sense_is_refused_by_name() {
        Rounds round = Rounds.started("Odd marks", 1, "reviewer");
        String alias = round.alias("reviewer", 1);
        for (Object odd : List.of(0, 6, -1, 3.5, "four", true, 99999999999L)) {
            round.mark("reviewer", alias, odd).then().statusCode(422).body("errors[0].pointer", equalTo("#/value"));
        }
        round.mark("reviewer", alias, Map.of()).then().statusCode(422).body("errors[0].pointer", equalTo("#/value"));
        round.mark("reviewer", alias, Map.of("value", 3, "note", "x".repeat(1001)))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/note"));
        round.mark("reviewer", alias, Map.of("value", 3, "note", "a\u0000b"))
                .then()
                .statusCode(422);
        round.mark("reviewer", alias, Map.of("value", 3, "mark", 3)).then().statusCode(400);
        round.mark("reviewer", "12", 3).then().statusCode(400);
        As.user("reviewer")
                .contentType("application/json")
                .put(round.panel() + "/answers/" + alias + "/mark")
                .then()
                .statusCode(422);
        round.answers("reviewer", 1).then().body("items[0].mark", nullValue());
    }

    @Test
    void someone_elses_alias_and_another_panel_are_not_there() {
        Rounds round = Rounds.started("Theirs", 1, "reviewer", "reviewer2");
        Rounds other = Rounds.started("Elsewhere", 1, "reviewer");
        String theirs = round.alias("reviewer2", 1);
        String elsewhere = other.alias("reviewer", 1);
        for (String alias : List.of(theirs, elsewhere, UUID.randomUUID().toString())) {
            round.mark("reviewer", alias, 3).then().statusCode(404);
            round.unmark("reviewer", alias).then().statusCode(404);
            round.recuse("reviewer", alias).then().statusCode(404);
        }
        other.mark("reviewer2", elsewhere, 3).then().statusCode(404);
        other.declare("reviewer2").then().statusCode(404);
        other.finish("reviewer2").then().statusCode(404);
        As.user("reviewer2").get(other.panel()).then().statusCode(404);
    }

    @Test
    void stepping_back_takes_all_of_that_candidates_answers_away_and_gives_them_to_others() {
        Rounds round = Rounds.started("Known", 4, "reviewer", "reviewer2", "reviewer3", "reviewer4");
        Map<String, Object> known = round.items("reviewer", 1).getFirst();
        String reference = reference(known);
        round.markAll("reviewer", 4);

        round.recuse("reviewer", (String) known.get("alias")).then().statusCode(204);

        for (int question : List.of(1, 2)) {
            assertTrue(round.items("reviewer", question).stream()
                    .noneMatch(item -> reference(item).equals(reference)));
            int question_ = question;
            long with = Stream.of("reviewer2", "reviewer3", "reviewer4")
                    .filter(user -> round.items(user, question_).stream()
                            .anyMatch(item -> reference(item).equals(reference)))
                    .count();
            assertEquals(3, with, "each answer has its three marks again");
        }
        round.recuse("reviewer", (String) known.get("alias")).then().statusCode(404);
        round.mark("reviewer", (String) known.get("alias"), 3).then().statusCode(404);
        As.user("hiring").get(round.path()).then().body("shortAnswers", equalTo(0));
        List<String> trail = sql.list(
                "select details::text from audit_entry where action = 'review.recused' and subject_id = ?::uuid",
                row -> row.getString(1),
                round.vacancy().id());
        assertEquals(List.of("{}"), trail, "the trail does not say from whom");
    }

    private static String reference(Map<String, Object> answer) {
        return answer.get("text").toString().replaceAll(".*(FM-\\w{4}-\\w{4}).*", "$1");
    }

    @Test
    void where_nobody_else_is_left_the_manager_sees_what_stays_short() {
        Rounds round = Rounds.started("Short", 2, "reviewer", "reviewer2");
        round.recuse("reviewer", round.alias("reviewer", 1)).then().statusCode(204);
        As.user("hiring").get(round.path()).then().body("shortAnswers", equalTo(2));
        As.user("reviewer").get(round.panel()).then().body("toMark", equalTo(2));
        As.user("reviewer2").get(round.panel()).then().body("toMark", equalTo(4));
    }

    @Test
    void a_finished_part_stays_as_it_is() {
        Rounds round = Rounds.started("Finished", 2, "reviewer");
        String alias = round.alias("reviewer", 1);
        round.mark("reviewer", alias, 5).then().statusCode(200);
        round.finish("reviewer").then().statusCode(409).body("detail", startsWith("3 answers await your mark"));
        round.markAll("reviewer", 3);
        round.finish("reviewer")
                .then()
                .statusCode(200)
                .body("finished", is(true))
                .body("marked", equalTo(4));
        round.finish("reviewer").then().statusCode(200);
        round.mark("reviewer", alias, 1).then().statusCode(409).body("code", equalTo("wrong-state"));
        round.unmark("reviewer", alias).then().statusCode(409);
        round.recuse("reviewer", alias).then().statusCode(409);
        round.answers("reviewer", 1).then().statusCode(200).body("items.mark", everyItem(equalTo(3)));
        As.user("hiring").get(round.path()).then().body("reviewers[0].finished", is(true));
    }

    @Test
    void an_application_that_is_withdrawn_leaves_every_queue() {
        Rounds round = Rounds.started("Withdrawn meanwhile", 2, "reviewer");
        round.applicants().getFirst().step("withdrawal").then().statusCode(200);
        assertEquals(1, round.items("reviewer", 1).size());
        As.user("reviewer").get(round.panel()).then().body("toMark", equalTo(2));
        As.user("hiring")
                .get(round.path())
                .then()
                .body("applications", equalTo(1))
                .body("reviewers[0].toMark", equalTo(2));
        round.markAll("reviewer", 3).finish("reviewer").then().statusCode(200);
    }

    @Test
    void whoever_runs_a_review_marks_nothing_in_it() {
        Rounds round = Rounds.started("Both", 1, "reviewer", "reviewer2");
        round.vacancy().with("hiring");
        String path = round.vacancy().answersPath(1);
        both().get(path).then().statusCode(403);
        both().get(round.panel()).then().statusCode(403);
        both().contentType("application/json")
                .body(Map.of())
                .put(round.panel() + "/declaration")
                .then()
                .statusCode(403);
        both().queryParam("limit", 100).get("/reviews").then().statusCode(200).body("items", hasSize(0));
        As.user("hiring").get(path).then().statusCode(403);
    }

    private static RequestSpecification both() {
        Map<String, Object> claims = new HashMap<>(Tokens.claims("hiring", "hiring-manager", Duration.ofMinutes(5)));
        claims.put("realm_access", Map.of("roles", List.of("hiring-manager", "reviewer")));
        return As.nobody().auth().oauth2(Tokens.signed(claims));
    }

    @Test
    void who_is_not_on_the_panel_sees_nothing() {
        Rounds round = Rounds.started("Closed panel", 1, "reviewer");
        Rounds other = Rounds.started("Other panel", 1, "reviewer2");
        round.answers("reviewer2", 1).then().statusCode(404);
        As.user("reviewer2")
                .queryParam("limit", 100)
                .get("/reviews")
                .then()
                .body("items.vacancy.name", not(hasItem("Closed panel")));
        As.user("admin").get(round.vacancy().answersPath(1)).then().statusCode(403);
        As.user("reviewer")
                .get(round.panel() + "/questions/" + other.vacancy().questions().get(1) + "/answers")
                .then()
                .statusCode(404);
        As.user("reviewer").get(round.panel() + "/questions/12/answers").then().statusCode(400);
        As.user("reviewer").get("/reviews/12").then().statusCode(400);
        As.user("reviewer")
                .queryParam("after", "nonsense")
                .get(round.vacancy().answersPath(1))
                .then()
                .statusCode(400);
    }

    @Test
    void a_panel_of_a_withdrawn_vacancy_is_gone() {
        Rounds round = Rounds.started("Taken back", 1, "reviewer");
        As.user("hiring")
                .contentType("application/json")
                .header("If-Match", As.etag("hiring", round.vacancy().path()))
                .body(Map.of("reason", "No money"))
                .post(round.vacancy().path() + "/withdrawal")
                .then()
                .statusCode(200);
        As.user("reviewer").get(round.panel()).then().statusCode(404);
        assertFalse(As.user("reviewer")
                .queryParam("limit", 100)
                .get("/reviews")
                .<List<String>>path("items.vacancy.name")
                .contains("Taken back"));
    }

    /** Views that say nothing of a candidate are the package's only source; no statement in it may go round them. */
    @Test
    void reviewing_reads_no_table_that_leads_to_a_candidate() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/firstmile/applications/review"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(file);
                for (String table : List.of(
                        "candidate_identity", "from application", "join application", "outbox_", "audit_entry")) {
                    assertTrue(!code.contains(table), file + " reads " + table);
                }
            }
        }
    }
}
