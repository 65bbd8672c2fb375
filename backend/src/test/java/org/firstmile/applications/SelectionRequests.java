package org.firstmile.applications;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
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
                    (caller, user) -> caller.get("/applications/" + selected().id(0) + "/cv")),
            Map.entry("listMoves", (caller, user) -> caller.get(path() + "/moves")),
            Map.entry("previewMove", (caller, user) -> move(caller, selected(), "shortlisted")
                    .post(path() + "/moves/preview")),
            Map.entry("moveApplications", (caller, user) -> {
                Selected fresh = Selected.locked("To move", 1);
                return move(caller, fresh, "shortlisted").post(fresh.vacancy().path() + "/moves");
            }),
            Map.entry("undoMove", (caller, user) -> {
                Selected fresh = Selected.locked("To undo", 1);
                String moved = fresh.move("shortlisted", fresh.id(0)).path("move.id");
                return caller.post(fresh.vacancy().path() + "/moves/" + moved + "/undo");
            }),
            Map.entry("listBoard", (caller, user) -> caller.get(path() + "/board")),
            Map.entry("readPipeline", (caller, user) -> caller.get(path() + "/pipeline")),
            Map.entry("writeToCandidates", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("applications", List.of(selected().id(1)), "subject", "News", "text", "We go on."))
                    .post(path() + "/letters")),
            Map.entry(
                    "listCandidateLetters",
                    (caller, user) -> caller.get("/applications/" + selected().id(1) + "/letters")),
            Map.entry("listMyLetters", (caller, user) -> caller.header(
                            "Application-Key",
                            selected().applicants().getFirst().key())
                    .get("/my-application/letters")));

    private SelectionRequests() {}

    private static String path() {
        return selected().vacancy().path();
    }

    private static RequestSpecification move(RequestSpecification caller, Selected world, String to) {
        return caller.contentType(ContentType.JSON).body(Map.of("applications", List.of(world.id(0)), "to", to));
    }

    private static synchronized Selected selected() {
        if (selected == null) {
            selected = Selected.locked("Selected for the access table", 2).revealed(0);
        }
        return selected;
    }
}
