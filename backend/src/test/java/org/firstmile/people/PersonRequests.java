package org.firstmile.people;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.VOSCUR;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The people's operations for the access table; the thing is someone at Southend Community Sponsorship. */
public final class PersonRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "listPeople", (caller, user) -> caller.get("/people"),
            "readPerson", (caller, user) -> caller.get(fresh()),
            "createPerson",
                    (caller, user) -> caller.contentType(ContentType.JSON)
                            .body(body("Created by " + user, user.equals("organiser2") ? VOSCUR : CITIZENS_ESSEX))
                            .post("/people"),
            "changePerson",
                    (caller, user) -> {
                        String path = fresh();
                        return with(caller, As.etag("admin", path), body("Changed", CITIZENS_ESSEX))
                                .put(path);
                    },
            "archivePerson",
                    (caller, user) -> {
                        String path = fresh();
                        return caller.header("If-Match", As.etag("admin", path)).post(path + "/archive");
                    },
            "restorePerson",
                    (caller, user) -> {
                        String path = fresh();
                        As.step("admin", path, "archive").then().statusCode(200);
                        return caller.header("If-Match", As.etag("admin", path)).delete(path + "/archive");
                    });

    private PersonRequests() {}

    private static String fresh() {
        return "/people/" + As.post("admin", "/people", atSouthend()).path("id");
    }

    private static Map<String, Object> atSouthend() {
        Map<String, Object> body = body("Fresh Sample", CITIZENS_ESSEX);
        body.put("affiliations", List.of(Map.of("organisationId", SOUTHEND, "level", "frontline")));
        return body;
    }

    /** The least that makes a person. */
    public static Map<String, Object> body(String name, String chapter) {
        return new HashMap<>(Map.of("name", name, "chapterId", chapter));
    }
}
