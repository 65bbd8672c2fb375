package org.firstmile.chapters;

import static org.firstmile.access.AccessRequests.with;
import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;

import io.restassured.http.ContentType;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The chapters' operations for the access table. */
public final class ChapterRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "listChapters", (caller, user) -> caller.get("/chapters"),
            "readChapter", (caller, user) -> caller.get("/chapters/" + CITIZENS_ESSEX),
            "createChapter",
                    (caller, user) ->
                            caller.contentType(ContentType.JSON).body(fresh()).post("/chapters"),
            "changeChapter",
                    (caller, user) -> {
                        String path = "/chapters/"
                                + As.post("admin", "/chapters", fresh()).path("id");
                        return with(caller, As.etag("admin", path), fresh()).put(path);
                    });

    private ChapterRequests() {}

    private static Map<String, ?> fresh() {
        return Map.of("name", "Chapter " + UUID.randomUUID(), "parentId", CITIZENS_ESSEX);
    }
}
