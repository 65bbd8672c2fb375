package org.firstmile.organisations.themes;

import static org.firstmile.access.AccessRequests.with;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The themes' operations for the access table. */
public final class ThemeRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "listThemes", (caller, user) -> caller.get("/themes"),
            "readTheme", (caller, user) -> caller.get(fresh()),
            "createTheme",
                    (caller, user) ->
                            caller.contentType(ContentType.JSON).body(body()).post("/themes"),
            "changeTheme",
                    (caller, user) -> {
                        String path = fresh();
                        return with(caller, As.etag("admin", path), body()).put(path);
                    },
            "retireTheme",
                    (caller, user) -> {
                        String path = fresh();
                        return caller.header("If-Match", As.etag("admin", path)).post(path + "/retirement");
                    },
            "restoreTheme",
                    (caller, user) -> {
                        String path = fresh();
                        As.step("admin", path, "retirement").then().statusCode(200);
                        return caller.header("If-Match", As.etag("admin", path)).delete(path + "/retirement");
                    });

    private ThemeRequests() {}

    static Map<String, Object> body() {
        return Map.of("name", "Fresh " + UUID.randomUUID(), "description", "What is looked at.", "kind", "subject");
    }

    static String fresh() {
        return "/themes/" + As.post("admin", "/themes", body()).path("id");
    }
}
