package org.firstmile.applications.review;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

@ApiTest
class ReviewsTest {
    @Inject
    Sql sql;

    @Test
    void a_reviewer_reads_blind_answers_and_nothing_else() {
        Openings vacancy = Openings.published("Anonymous").with("reviewer");
        Applicant first = Applicant.start(vacancy).submitted(vacancy);
        Applicant.start(vacancy).answered(vacancy);
        String panel = "items.find { it.vacancy.id == '%s' }".formatted(vacancy.id());

        As.user("reviewer")
                .queryParam("limit", 100)
                .get("/reviews")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(panel + ".vacancy.name", equalTo("Anonymous"))
                .body(panel + ".questions.prompt", hasSize(2))
                .body(panel + ".questions.prompt", not(hasItem("Where do you live and work?")))
                .body(panel + ".questions.answers", everyItem(equalTo(1)));
        As.user("reviewer")
                .get(vacancy.answersPath(1))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", containsInAnyOrder("alias", "style", "text"))
                .body("items[0].text", containsString(first.reference()));
        As.user("reviewer").get(vacancy.answersPath(0)).then().statusCode(404);
    }

    @Test
    void aliases_are_random_and_another_for_each_reviewer_and_answer() {
        Openings vacancy = Openings.published("Aliases").with("reviewer").with("reviewer2");
        for (int i = 0; i < 12; i++) {
            Applicant.start(vacancy).submitted(vacancy);
        }
        List<Map<String, String>> one = all("reviewer", vacancy.answersPath(1));
        List<Map<String, String>> again = all("reviewer", vacancy.answersPath(1));
        List<Map<String, String>> two = all("reviewer2", vacancy.answersPath(1));
        List<Map<String, String>> other = all("reviewer", vacancy.answersPath(2));

        assertEquals(12, one.size());
        assertEquals(one, again);
        Set<String> aliases = new HashSet<>();
        Stream.of(one, two, other).flatMap(List::stream).forEach(answer -> {
            assertEquals(4, UUID.fromString(answer.get("alias")).version());
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

    private static List<String> texts(List<Map<String, String>> answers) {
        return answers.stream().map(answer -> answer.get("text")).toList();
    }

    private static List<Map<String, String>> all(String user, String path) {
        List<Map<String, String>> items = new ArrayList<>();
        String after = null;
        do {
            var request = As.user(user).queryParam("limit", 5);
            Response page = (after == null ? request : request.queryParam("after", after)).get(path);
            page.then().statusCode(200);
            items.addAll(page.<List<Map<String, String>>>path("items"));
            after = page.path("next");
        } while (after != null);
        return items;
    }

    @Test
    void who_is_not_on_the_panel_sees_nothing() {
        Openings vacancy = Openings.published("Closed panel").with("reviewer");
        Openings other = Openings.published("Other panel").with("reviewer2");
        Applicant.start(vacancy).submitted(vacancy);
        As.user("reviewer2").get(vacancy.answersPath(1)).then().statusCode(404);
        As.user("reviewer2")
                .queryParam("limit", 100)
                .get("/reviews")
                .then()
                .body("items.vacancy.name", not(hasItem("Closed panel")));
        As.user("hiring").get(vacancy.answersPath(1)).then().statusCode(403);
        As.user("admin").get(vacancy.answersPath(1)).then().statusCode(403);
        As.user("reviewer")
                .get("/reviews/" + vacancy.id() + "/questions/"
                        + other.questions().get(1) + "/answers")
                .then()
                .statusCode(404);
        As.user("reviewer")
                .get("/reviews/" + vacancy.id() + "/questions/12/answers")
                .then()
                .statusCode(400);
        As.user("reviewer")
                .queryParam("after", "nonsense")
                .get(vacancy.answersPath(1))
                .then()
                .statusCode(400);
    }

    /** The database view is the package's only source; nothing in it may name a table that knows more. */
    @Test
    void reviewing_reads_no_table_that_leads_to_a_candidate() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/firstmile/applications/review"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String code = Files.readString(file);
                for (String table : List.of(
                        "candidate_identity", "from application", "join application", "outbox", "audit_entry")) {
                    assertTrue(!code.contains(table), file + " reads " + table);
                }
            }
        }
    }
}
