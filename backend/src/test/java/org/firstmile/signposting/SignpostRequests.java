package org.firstmile.signposting;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.YMCA;

import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The operations on signposts for the access table: from Southend, partner's own, to YMCA, partner2's. */
public final class SignpostRequests {
    private static final Set<String> MAY_LOG = Set.of("organiser", "lead", "admin", "partner");

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("listSignposts", (caller, user) -> caller.get("/signposts")),
            Map.entry("readSignpost", (caller, user) -> caller.get(fresh("admin", handOver()))),
            Map.entry("createSignpost", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(handOver())
                    .post("/signposts")),
            Map.entry("correctSignpost", (caller, user) -> {
                String path = fresh(MAY_LOG.contains(user) ? user : "admin", handOver());
                return with(caller, As.etag("admin", path), pointed()).put(path);
            }),
            Map.entry("deleteSignpost", (caller, user) -> {
                String path = fresh(MAY_LOG.contains(user) ? user : "admin", handOver());
                return caller.header("If-Match", As.etag("admin", path)).delete(path);
            }),
            Map.entry("acceptSignpost", (caller, user) -> {
                String path = fresh("admin", handOver());
                return caller.header("If-Match", As.etag("admin", path)).post(path + "/acceptance");
            }),
            Map.entry("declineSignpost", (caller, user) -> {
                String path = fresh("admin", handOver());
                return with(caller, As.etag("admin", path), Map.of("reason", "full"))
                        .post(path + "/declining");
            }),
            Map.entry("recordSignpostOutcome", (caller, user) -> {
                String path = fresh("admin", pointed());
                return with(caller, As.etag("admin", path), Map.of("outcome", "helped"))
                        .put(path + "/outcome");
            }),
            Map.entry("readSignpostFlows", (caller, user) -> caller.get("/signposting/flows")),
            Map.entry("readUnmetNeeds", (caller, user) -> caller.get("/signposting/unmet")),
            Map.entry("listSignpostRecipients", (caller, user) -> caller.queryParam("fromId", SOUTHEND)
                    .get("/signposting/recipients")));

    private SignpostRequests() {}

    static Map<String, Object> pointed() {
        return new HashMap<>(
                Map.of("fromId", SOUTHEND, "toId", YMCA, "themeId", theme("Housing"), "town", "Chelmsford"));
    }

    static Map<String, Object> handOver() {
        Map<String, Object> body = pointed();
        body.put("handOver", true);
        return body;
    }

    static Map<String, Object> nobody() {
        Map<String, Object> body = pointed();
        body.remove("toId");
        body.put("reason", "full");
        return body;
    }

    /** However many themes other tests have added. */
    public static String theme(String name) {
        String after = null;
        do {
            var request = As.nobody().queryParam("limit", 100);
            var page = (after == null ? request : request.queryParam("after", after)).get("/themes");
            String id = page.path("items.find { it.name == '" + name + "' }.id");
            if (id != null) {
                return id;
            }
            after = page.path("next");
        } while (after != null);
        throw new AssertionError("There is no theme " + name);
    }

    static String fresh(String user, Map<String, Object> body) {
        return "/signposts/"
                + As.post(user, "/signposts", body)
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }
}
