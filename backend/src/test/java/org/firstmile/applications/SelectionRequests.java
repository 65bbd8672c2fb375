package org.firstmile.applications;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** What comes after the sift, for the access table: one application of two is revealed, the vacancy is Citizens Essex's. */
public final class SelectionRequests {
    private static Selected selected;

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("revealCandidates", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("applications", List.of(selected().id(0)), "reason", "A sample reason"))
                    .post(selected().vacancy().path() + "/reveals")),
            Map.entry(
                    "readCandidate",
                    (caller, user) -> caller.get("/applications/" + selected().id(0) + "/candidate")),
            Map.entry(
                    "readCandidateCv",
                    (caller, user) -> caller.get("/applications/" + selected().id(0) + "/cv")));

    private SelectionRequests() {}

    private static synchronized Selected selected() {
        if (selected == null) {
            selected = Selected.locked("Selected for the access table", 2).revealed(0);
        }
        return selected;
    }
}
