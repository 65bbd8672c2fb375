package org.firstmile.onetoones;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.VOSCUR;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.people.PersonRequests;
import org.firstmile.support.ApiTest.As;

/** The one-to-ones' operations for the access table; the thing is organiser's own, open to the whole chapter. */
public final class OneToOneRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "listOneToOnes", (caller, user) -> caller.get("/one-to-ones"),
            "readOneToOne", (caller, user) -> caller.get(open()),
            "createOneToOne",
                    (caller, user) -> {
                        boolean elsewhere = user.equals("organiser2");
                        String chapter = elsewhere ? VOSCUR : CITIZENS_ESSEX;
                        return caller.contentType(ContentType.JSON)
                                .body(held(chapter, person(elsewhere ? user : "admin", chapter)))
                                .post("/one-to-ones");
                    },
            "changeOneToOne",
                    (caller, user) -> {
                        String path = open();
                        return with(
                                        caller,
                                        As.etag("organiser", path),
                                        change(CITIZENS_ESSEX, person("admin", CITIZENS_ESSEX)))
                                .put(path);
                    },
            "recordOneToOneOutcome",
                    (caller, user) -> {
                        String path = open();
                        return with(
                                        caller,
                                        As.etag("organiser", path),
                                        Map.of("state", "cancelled", "reason", "A sample reason"))
                                .post(path + "/outcome");
                    },
            "completeNextStep",
                    (caller, user) -> {
                        String path = open();
                        return caller.header("If-Match", As.etag("organiser", path))
                                .post(path + "/next-step-completion");
                    });

    private OneToOneRequests() {}

    private static String open() {
        Map<String, Object> body = held(CITIZENS_ESSEX, person("organiser", CITIZENS_ESSEX));
        body.put("state", "planned");
        body.put("at", Instant.now().plus(Duration.ofDays(2)).toString());
        body.put("visibility", "chapter");
        body.put("nextStep", Map.of("what", "Ring again"));
        return "/one-to-ones/"
                + As.post("organiser", "/one-to-ones", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    static String person(String user, String chapter) {
        return As.post(user, "/people", PersonRequests.body("Sample Somebody", chapter))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> held(String chapter, String person) {
        Map<String, Object> body = change(chapter, person);
        body.put("state", "held");
        return body;
    }

    static Map<String, Object> change(String chapter, String person) {
        return new HashMap<>(Map.of(
                "chapterId",
                chapter,
                "people",
                List.of(Map.of("personId", person)),
                "at",
                Instant.now().minus(Duration.ofHours(1)).toString(),
                "minutes",
                45));
    }
}
