package org.firstmile.applications.review;

import static org.firstmile.access.AccessRequests.with;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.applications.Openings;
import org.firstmile.support.ApiTest.As;

/** The sift's operations for the access table; the panel is reviewer's and reviewer2's, the vacancy is Citizens Essex's. */
public final class ReviewRequests {
    private static Rounds open;
    private static Rounds locked;

    public static final Map<String, AccessRequest> ALL = Map.ofEntries(
            Map.entry("listReviews", (caller, user) -> caller.get("/reviews")),
            Map.entry("readReview", (caller, user) -> caller.get(open().panel())),
            Map.entry("declareForReview", (caller, user) -> json(caller).put(open().panel() + "/declaration")),
            Map.entry(
                    "listReviewAnswers",
                    (caller, user) -> caller.get(open().vacancy().answersPath(1))),
            Map.entry("markAnswer", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("value", 4))
                    .put(answer() + "/mark")),
            Map.entry("unmarkAnswer", (caller, user) -> caller.delete(answer() + "/mark")),
            Map.entry("recuseFromCandidate", (caller, user) -> json(caller).post(answer() + "/recusal")),
            Map.entry(
                    "finishReview",
                    (caller, user) ->
                            caller.post(fresh("Finished").markAll("reviewer", 3).panel() + "/completion")),
            Map.entry("readPanel", (caller, user) -> caller.get(open().vacancy().path() + "/panel")),
            Map.entry("invitePanelMember", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("name", "Sample Guest", "email", PanelsTest.freshEmail()))
                    .post(panelled().path() + "/panel")),
            Map.entry("removePanelMember", (caller, user) -> {
                String path = panelled().path() + "/panel";
                String id = As.post("hiring", path, Map.of("name", "Sample Guest", "email", PanelsTest.freshEmail()))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
                return caller.delete(path + "/" + id);
            }),
            Map.entry("acceptPanelInvitation", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("secret", PanelsTest.invited(panelled())))
                    .post("/panel-invitations/acceptance")),
            Map.entry("readReviewRound", (caller, user) -> caller.get(open().path())),
            Map.entry("startReviewRound", (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Map.of("exception", "A small sample"))
                    .post(Rounds.closed("To start", 1, "reviewer").path())),
            Map.entry("replaceReviewer", (caller, user) -> change(
                            caller, fresh("Replaced"), Map.of("from", "reviewer", "to", "reviewer2"))
                    .post("replacements")),
            Map.entry(
                    "listRanking",
                    (caller, user) -> caller.get(locked().vacancy().path() + "/ranking")),
            Map.entry("readReviewReport", (caller, user) -> caller.get(locked().path() + "/report")),
            Map.entry(
                    "readFairnessReport",
                    (caller, user) -> caller.get(locked().vacancy().path() + "/fairness")),
            Map.entry(
                    "exportFairnessReport",
                    (caller, user) -> caller.get(locked().vacancy().path() + "/fairness/csv")),
            Map.entry("lockReviewRound", (caller, user) -> change(caller, fresh("Locked"), Map.of("reason", "Sample"))
                    .post("lock")));

    private ReviewRequests() {}

    private static Openings panelled() {
        return Openings.published("For the access table's panel");
    }

    private static Rounds fresh(String title) {
        return Rounds.started(title, 1, "reviewer", "reviewer2");
    }

    private static synchronized Rounds open() {
        if (open == null) {
            open = Rounds.started("For the access table", 30, "reviewer", "reviewer2");
        }
        return open;
    }

    private static synchronized Rounds locked() {
        if (locked == null) {
            locked = fresh("Locked for the access table").locked();
        }
        return locked;
    }

    private static String answer() {
        return open().panel() + "/answers/" + open().alias("reviewer", 1);
    }

    private static RequestSpecification json(RequestSpecification caller) {
        return caller.contentType(ContentType.JSON).body(Map.of());
    }

    private static RequestSpecification change(RequestSpecification caller, Rounds round, Map<String, ?> body) {
        return with(caller, As.etag("hiring", round.path()), body).basePath("/api/v1" + round.path());
    }
}
