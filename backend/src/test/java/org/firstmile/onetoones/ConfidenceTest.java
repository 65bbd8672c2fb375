package org.firstmile.onetoones;

import static org.firstmile.onetoones.OneToOneRequests.change;
import static org.firstmile.onetoones.OneToOneRequests.held;
import static org.firstmile.onetoones.OneToOneRequests.person;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.firstmile.shared.sql.Sql;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What was said in a one-to-one reaches those whom its author chose, by every way that there is, and nobody else. */
@ApiTest
class ConfidenceTest {
    private static final List<String> USERS = List.of(
            "organiser",
            "organiser2",
            "lead",
            "admin",
            "hiring",
            "reviewer",
            "finance",
            "partner",
            "partner2",
            "integrator");

    /** Beside the author, who here is lead; organiser looks after Citizens Essex, organiser2 does not. */
    private static final Map<String, Set<String>> READERS = Map.of(
            "author", Set.of(),
            "team", Set.of("organiser"),
            "chapter", Set.of("organiser", "admin"));

    @Inject
    Sql sql;

    private static String secret() {
        return "xq" + UUID.randomUUID().toString().replace("-", "");
    }

    private static Map<String, Object> confidence(String visibility, String secret) {
        Map<String, Object> body = held(CITIZENS_ESSEX, person("lead", CITIZENS_ESSEX));
        body.put("state", "planned");
        body.put("at", Instant.now().plus(Duration.ofDays(1)).toString());
        body.put("visibility", visibility);
        for (String field : List.of("interests", "story", "concerns", "reflection")) {
            body.put(field, "Said in confidence: " + secret);
        }
        body.put("nextStep", Map.of("what", "Ring", "by", "2026-01-01"));
        return body;
    }

    private static String created(Map<String, Object> body) {
        return As.post("lead", "/one-to-ones", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @TestFactory
    Stream<DynamicTest> each_visibility_has_its_readers_in_reads_lists_and_steps() {
        return READERS.keySet().stream().flatMap(visibility -> USERS.stream()
                .map(user -> DynamicTest.dynamicTest(
                        user + " and one for the " + visibility,
                        () -> check(visibility, user, READERS.get(visibility).contains(user) || user.equals("lead")))));
    }

    private void check(String visibility, String user, boolean reads) {
        String secret = secret();
        Map<String, Object> body = confidence(visibility, secret);
        String id = created(body);
        String path = "/one-to-ones/" + id;
        boolean organises = Set.of("organiser", "organiser2", "lead", "admin").contains(user);

        int refused = organises ? 404 : 403;
        As.user(user).get(path).then().statusCode(reads ? 200 : refused);
        String everything = As.user(user)
                .queryParam("personId", ((Map<?, ?>) ((List<?>) body.get("people")).getFirst()).get("personId"))
                .get("/one-to-ones")
                .asString();
        assertEquals(reads, everything.contains(id), everything);
        assertFalse(everything.contains(secret), "a list told a confidence");
        if (organises) {
            As.user(user).queryParam("q", secret).get("/one-to-ones").then().body("items", hasSize(0));
        }
        if (!user.equals("lead")) {
            int step = reads ? 403 : refused;
            Map<String, Object> change = change(CITIZENS_ESSEX, person("lead", CITIZENS_ESSEX));
            change.put("visibility", "chapter");
            steps(user, path, change).forEach(status -> assertEquals(step, status));
        }
    }

    private static List<Integer> steps(String user, String path, Map<String, Object> change) {
        String etag = As.etag("lead", path);
        return List.of(
                As.user(user)
                        .contentType(ContentType.JSON)
                        .header("If-Match", etag)
                        .body(change)
                        .put(path)
                        .statusCode(),
                As.user(user)
                        .contentType(ContentType.JSON)
                        .header("If-Match", etag)
                        .body(Map.of("state", "cancelled", "reason", "Taken over"))
                        .post(path + "/outcome")
                        .statusCode(),
                As.user(user)
                        .header("If-Match", etag)
                        .post(path + "/next-step-completion")
                        .statusCode());
    }

    @Test
    void nothing_that_was_said_is_kept_anywhere_but_in_the_record() {
        String secret = secret();
        Map<String, Object> body = confidence("chapter", secret);
        List<String> logged = new ArrayList<>();
        Handler ear = listening(logged);
        Logger.getLogger("").addHandler(ear);
        try {
            String id = As.user("lead")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .body(body)
                    .post("/one-to-ones")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            String path = "/one-to-ones/" + id;
            body.remove("state");
            As.put("lead", path, path, body).then().statusCode(200);
            body.put("minutes", 1);
            As.put("lead", path, path, body).then().statusCode(422);
            As.user("lead")
                    .contentType(ContentType.JSON)
                    .header("If-Match", As.etag("lead", path))
                    .body(Map.of("state", "held", "at", Instant.now().toString(), "story", "Also " + secret))
                    .post(path + "/outcome")
                    .then()
                    .statusCode(200);
        } finally {
            Logger.getLogger("").removeHandler(ear);
        }
        assertEquals(List.of("one_to_one"), tablesWith(secret));
        assertFalse(String.join("\n", logged).contains(secret), "a log told a confidence");
    }

    /** Every column of every table is asked, so that a table of tomorrow is asked too. */
    private List<String> tablesWith(String secret) {
        List<String> tables = sql.list(
                "select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
                row -> row.getString(1));
        assertTrue(tables.containsAll(List.of("one_to_one", "audit_entry", "outbox_event", "idempotency_key")));
        return tables.stream()
                .filter(table -> sql.one(
                                "select 1 from %s t where t::text like ?".formatted(table),
                                row -> true,
                                "%" + secret + "%")
                        .isPresent())
                .toList();
    }

    private static Handler listening(List<String> into) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                into.add(entry.getMessage() + entry.getThrown());
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing to close
            }
        };
    }

    @Test
    void what_was_planned_for_oneself_is_opened_by_the_author_alone() {
        Map<String, Object> body = confidence("author", secret());
        String path = "/one-to-ones/" + created(body);
        As.user("organiser").get(path).then().statusCode(404);
        body.remove("state");
        body.put("visibility", "team");
        As.put("lead", path, path, body).then().statusCode(200);
        As.user("organiser").get(path).then().statusCode(200).body("can", hasSize(0));
        body.put("visibility", "author");
        As.put("lead", path, path, body).then().statusCode(200);
        As.user("organiser").get(path).then().statusCode(404);
    }
}
