package org.firstmile.learning;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.SOUTHEND;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.signposting.SignpostRequests;
import org.firstmile.support.ApiTest.As;

/** The operations on notes and words for the access table; the notes are of partner's own organisation. */
public final class LearningRequests {
    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("listLearningNotes", (caller, user) -> caller.get("/learning-notes")),
            Map.entry("readLearningNote", (caller, user) -> caller.get(note("alliance"))),
            Map.entry("createLearningNote", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(written("alliance"))
                    .post("/learning-notes")),
            Map.entry("changeLearningNote", (caller, user) -> {
                String path = note("alliance");
                return with(caller, As.etag("admin", path), written("public")).put(path);
            }),
            Map.entry("takeBackLearningNote", (caller, user) -> {
                String path = note("public");
                return caller.header("If-Match", As.etag("admin", path)).post(path + "/taking-back");
            }),
            Map.entry("archiveLearningNote", (caller, user) -> {
                String path = note("alliance");
                return caller.header("If-Match", As.etag("admin", path)).post(path + "/archive");
            }),
            Map.entry("restoreLearningNote", (caller, user) -> {
                String path = note("alliance");
                As.step("admin", path, "archive").then().statusCode(200);
                return caller.header("If-Match", As.etag("admin", path)).delete(path + "/archive");
            }),
            Map.entry("readGlossary", (caller, user) -> caller.get("/glossary")),
            Map.entry("readGlossaryTerm", (caller, user) -> caller.get(word())),
            Map.entry("createGlossaryTerm", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(explained())
                    .post("/glossary")),
            Map.entry("changeGlossaryTerm", (caller, user) -> {
                String path = word();
                return with(caller, As.etag("admin", path), explained()).put(path);
            }),
            Map.entry("retireGlossaryTerm", (caller, user) -> {
                String path = word();
                return caller.header("If-Match", As.etag("admin", path)).post(path + "/retirement");
            }),
            Map.entry("restoreGlossaryTerm", (caller, user) -> {
                String path = word();
                As.step("admin", path, "retirement").then().statusCode(200);
                return caller.header("If-Match", As.etag("admin", path)).delete(path + "/retirement");
            }),
            Map.entry("addGlossaryUsage", (caller, user) -> {
                String path = word();
                return with(caller, As.etag("admin", path), Map.of("meaning", "A sample use"))
                        .put(path + "/usages/" + SOUTHEND);
            }),
            Map.entry("removeGlossaryUsage", (caller, user) -> {
                String path = word();
                with(As.user("admin"), As.etag("admin", path), Map.of("meaning", "A sample use"))
                        .put(path + "/usages/" + SOUTHEND)
                        .then()
                        .statusCode(200);
                return caller.header("If-Match", As.etag("admin", path)).delete(path + "/usages/" + SOUTHEND);
            }));

    private LearningRequests() {}

    static Map<String, Object> written(String visibility) {
        return new HashMap<>(Map.of(
                "organisationId",
                SOUTHEND,
                "title",
                "Open the door before the meeting",
                "worked",
                "Tea first.\n\nThen the agenda.",
                "resources",
                List.of(Map.of("title", "A sample guide", "url", "https://guide.example/tea")),
                "themeIds",
                List.of(SignpostRequests.theme("Belonging")),
                "town",
                "Harwich",
                "visibility",
                visibility,
                "authorName",
                "Sample Partner"));
    }

    static String note(String visibility) {
        return created("/learning-notes", written(visibility));
    }

    static Map<String, Object> explained() {
        return new HashMap<>(Map.of(
                "word",
                "Word " + UUID.randomUUID(),
                "forms",
                List.of("Form " + UUID.randomUUID()),
                "meaning",
                "A sample word",
                "usages",
                List.of(Map.of("who", "Councils", "meaning", "Something else"))));
    }

    static String word() {
        return created("/glossary", explained());
    }

    static String created(String collection, Map<String, Object> body) {
        return collection
                + "/"
                + As.post("admin", collection, body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
