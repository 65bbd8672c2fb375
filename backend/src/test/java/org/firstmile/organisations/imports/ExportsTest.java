package org.firstmile.organisations.imports;

import static org.awaitility.Awaitility.await;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firstmile.organisations.services.ServiceRequests;
import org.firstmile.shared.http.LongAnswers;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.junit.jupiter.api.Test;

/** What a search finds, taken away and brought back. */
@ApiTest
class ExportsTest {
    @Inject
    ImportWorker worker;

    @Inject
    LongAnswers answers;

    private static String rare() {
        return "x" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "zq";
    }

    private static String add(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                name,
                "kinds",
                List.of("charity", "community-group"),
                "chapterId",
                CITIZENS_ESSEX,
                "status",
                "member",
                "listed",
                true));
        body.putAll(more);
        return As.post("organiser", "/organisations", body)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String csv(String user, String word) {
        return (user.equals("public") ? As.nobody() : As.user(user))
                .queryParam("tag", word)
                .get("/organisations/export/csv")
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Content-Disposition", containsString("organisations.csv"))
                .extract()
                .asString();
    }

    @Test
    void what_is_exported_comes_back_unchanged() {
        String word = rare();
        String parent = add("=cmd|' " + word, Map.of("tags", List.of(word)));
        String part = add(
                "'+" + word + "; \"quoted\"",
                Map.of(
                        "tags",
                        List.of(word, "two words"),
                        "parentId",
                        parent,
                        "phone",
                        "+44 1702 960000",
                        "email",
                        "a@example.org",
                        "website",
                        "https://example.org/" + word,
                        "description",
                        "-1\nlines\n@all",
                        "identifiers",
                        List.of(Map.of("scheme", "GB-EDU", "identifier", "125554", "preferred", true)),
                        "address",
                        Map.of(
                                "lines",
                                List.of("=1", "2 Street"),
                                "town",
                                "Southend",
                                "postcode",
                                "SS1 1AA",
                                "latitude",
                                51.54,
                                "longitude",
                                -0.5)));
        String file = csv("organiser", word);
        assertTrue(file.contains("'=cmd|' " + word) && file.contains("'+44 1702 960000"), file);
        Uploads back = Uploads.of("organiser", "Our own", file).checked(worker);
        JsonNode counts = back.view().get("counts");
        assertEquals(2, counts.get("unchanged").asInt(), back.row(2) + " " + back.row(3) + file);

        Uploads changed = Uploads.of("organiser", "Our own", file.replace("two words", "three words"))
                .checked(worker);
        assertEquals(1, changed.view().at("/counts/updates").asInt());
        changed.run(worker);
        As.user("organiser")
                .get("/organisations/" + part)
                .then()
                .body("tags", hasItem("three words"))
                .body("phone", equalTo("+44 1702 960000"))
                .body("parent.id", equalTo(parent));
    }

    @Test
    void external_ids_go_along() {
        String word = rare();
        Uploads.of(
                        "organiser",
                        "Source " + word,
                        "External id,Name,Tags,Type,Listed\nE-7,%1$s first,%1$s,charity,yes\n".formatted(word))
                .checked(worker)
                .run(worker);
        assertTrue(csv("organiser", word).contains("Source " + word + ": E-7"));
        As.user("organiser")
                .queryParam("tag", word)
                .get("/organisations/export/json")
                .then()
                .statusCode(200)
                .body("externalIds[0][0].id", equalTo("E-7"));
        Uploads again = Uploads.of(
                        "organiser",
                        "Source " + word,
                        "External id,Name,Tags,Type\nE-7,%1$s first,%1$s,charity\n".formatted(word))
                .checked(worker);
        assertEquals("unchanged", again.verdict(2));
    }

    @Test
    void everybody_gets_what_they_see_and_no_more() {
        String word = rare();
        add("Seen " + word, Map.of("tags", List.of(word), "email", word + "@example.org", "phone", "01702 960001"));
        add("Hidden " + word, Map.of("tags", List.of(word), "listed", false));
        String open = csv("public", word);
        assertTrue(open.contains("Seen " + word), open);
        assertFalse(open.contains("Hidden")
                || open.contains("@example.org")
                || open.contains("01702 960001")
                || open.contains("Status"));
        String elsewhere = csv("organiser2", word);
        assertFalse(
                elsewhere.contains("Hidden") || elsewhere.contains("@example.org") || elsewhere.contains(",member,"),
                elsewhere);
        String own = csv("organiser", word);
        assertTrue(own.contains("Hidden") && own.contains(word + "@example.org") && own.contains(",member,"), own);
        As.nobody()
                .queryParam("tag", word)
                .get("/organisations/export/json")
                .then()
                .statusCode(200)
                .body("size()", equalTo(1))
                .body("[0].email", equalTo(null));
    }

    @Test
    void all_that_is_found_is_written_however_much_it_is() {
        String word = rare();
        String file = "Name,Tags,Type,Listed\n"
                + IntStream.range(0, 520)
                        .mapToObj(i -> UUID.randomUUID() + "," + word + ",charity,yes")
                        .collect(Collectors.joining("\n"));
        Uploads many = Uploads.of("organiser", "Many", file).checked(worker);
        assertEquals(
                520,
                many.view().at("/counts/fresh").asInt()
                        + many.view().at("/counts/duplicates").asInt());
        if (many.view().at("/counts/duplicates").asInt() > 0) {
            As.user("organiser")
                    .contentType("application/json")
                    .header("If-Match", As.etag("organiser", many.path()))
                    .body(Map.of("verdict", "duplicate", "choice", "import-as-new"))
                    .post(many.path() + "/choices")
                    .then()
                    .statusCode(200);
            worker.work();
        }
        many.run(worker);
        assertEquals(521, csv("public", word).lines().count());
    }

    @Test
    void open_referral_has_the_public_services_of_what_is_found() {
        String word = rare();
        String id = add("Served " + word, Map.of("tags", List.of(word)));
        for (boolean listed : List.of(true, false)) {
            As.post(
                            "organiser",
                            "/organisations/" + id + "/services",
                            service((listed ? "Open " : "Closed ") + word, listed))
                    .then()
                    .statusCode(201);
        }
        As.user("organiser")
                .queryParam("tag", word)
                .get("/organisations/export/open-referral")
                .then()
                .statusCode(200)
                .body("total_items", equalTo(1))
                .body("last_page", equalTo(true))
                .body("contents[0].name", equalTo("Open " + word))
                .body("contents[0].organization.name", equalTo("Served " + word));
    }

    private static Map<String, Object> service(String name, boolean listed) {
        Map<String, Object> body = ServiceRequests.service(name);
        body.put("listed", listed);
        return body;
    }

    @Test
    void whoever_asks_for_many_and_reads_none_stops_nobody_who_is_signed_in() throws Exception {
        CountDownLatch read = new CountDownLatch(1);
        List<CompletableFuture<Void>> stalled = IntStream.range(0, LongAnswers.AT_ONCE)
                .mapToObj(i -> CompletableFuture.runAsync(() -> hold(read), Thread::startVirtualThread))
                .toList();
        try {
            await().until(() ->
                    As.nobody().get("/organisations/export/csv?tag=none").statusCode() == 429);
            for (String format : List.of("csv", "json", "open-referral")) {
                As.nobody()
                        .get("/organisations/export/" + format + "?tag=none")
                        .then()
                        .statusCode(429)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .header("Content-Disposition", equalTo(null));
            }
            As.user("organiser")
                    .get("/organisations/export/csv?tag=none")
                    .then()
                    .statusCode(200);
        } finally {
            read.countDown();
        }
        CompletableFuture.allOf(stalled.toArray(CompletableFuture[]::new)).get(30, TimeUnit.SECONDS);
        As.nobody().get("/organisations/export/csv?tag=none").then().statusCode(200);
    }

    private void hold(CountDownLatch until) {
        try {
            answers.one(false, out -> assertDoesNotThrow(() -> until.await())).write(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_cannot_be_searched_for_is_refused_before_anything_is_written() {
        for (String format : List.of("csv", "json", "open-referral")) {
            As.nobody()
                    .queryParam("near", "Nowhereville-on-nothing")
                    .get("/organisations/export/" + format)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }
}
