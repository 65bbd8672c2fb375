package org.firstmile.organisations;

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

/** The organisations' operations for the access table; the thing is Southend Community Sponsorship, partner's own. */
public final class OrganisationRequests {
    private static final String THING = "/organisations/" + SOUTHEND;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "listOrganisations", (caller, user) -> caller.get("/organisations"),
            "readOrganisation", (caller, user) -> caller.get(THING),
            "createOrganisation",
                    (caller, user) -> caller.contentType(ContentType.JSON)
                            .body(body("Created by " + user, user.equals("organiser2") ? VOSCUR : CITIZENS_ESSEX))
                            .post("/organisations"),
            "changeOrganisation",
                    (caller, user) -> with(caller, current(), body("Southend Community Sponsorship", CITIZENS_ESSEX))
                            .put(THING),
            "changeOrganisationStatus",
                    (caller, user) ->
                            with(caller, current(), Map.of("status", "member")).put(THING + "/status"),
            "confirmOrganisation",
                    (caller, user) -> caller.header("If-Match", current()).post(THING + "/confirmation"),
            "archiveOrganisation",
                    (caller, user) -> {
                        String path = fresh();
                        return caller.header("If-Match", As.etag("admin", path)).post(path + "/archive");
                    },
            "restoreOrganisation",
                    (caller, user) -> {
                        String path = fresh();
                        As.step("admin", path, "archive").then().statusCode(200);
                        return caller.header("If-Match", As.etag("admin", path)).delete(path + "/archive");
                    });

    private OrganisationRequests() {}

    private static String current() {
        return As.etag("admin", THING);
    }

    private static String fresh() {
        return "/organisations/"
                + As.post("admin", "/organisations", body("Fresh", CITIZENS_ESSEX))
                        .path("id");
    }

    private static Map<String, Object> body(String name, String chapter) {
        return new HashMap<>(Map.of(
                "name",
                name,
                "kinds",
                List.of("community-group"),
                "chapterId",
                chapter,
                "status",
                "member",
                "listed",
                true));
    }
}
