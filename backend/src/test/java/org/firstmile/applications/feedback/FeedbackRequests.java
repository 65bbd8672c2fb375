package org.firstmile.applications.feedback;

import io.restassured.http.ContentType;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.applications.Applicant;
import org.firstmile.applications.Openings;
import org.firstmile.applications.review.Rounds;
import org.firstmile.support.ApiTest.As;

/** The feedback's operations for the access table. */
public final class FeedbackRequests {
    private static Rounds locked;
    private static Rounds told;
    private static Openings open;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "readFeedback",
            (caller, user) -> caller.get(locked().vacancy().path() + "/feedback"),
            "sendFeedback",
            (caller, user) -> caller.post(Decided.appointing(Decided.locked("Told to " + user, 1))
                            .vacancy()
                            .path() + "/feedback"),
            "readMyFeedback",
            (caller, user) -> caller.header(
                            "Application-Key", told().applicants().getFirst().key())
                    .get("/my-application/feedback"),
            "rateProcess",
            (caller, user) -> caller.header(
                            "Application-Key",
                            Applicant.start(open()).submitted(open()).key())
                    .contentType(ContentType.JSON)
                    .body(Map.of("score", 8))
                    .put("/my-application/happiness"));

    private FeedbackRequests() {}

    private static synchronized Rounds locked() {
        if (locked == null) {
            locked = Decided.locked("Feedback for the access table", 1);
        }
        return locked;
    }

    private static synchronized Rounds told() {
        if (told == null) {
            told = Decided.appointing(Decided.locked("Told for the access table", 1));
            As.user("hiring").post(told.vacancy().path() + "/feedback").then().statusCode(201);
        }
        return told;
    }

    private static synchronized Openings open() {
        if (open == null) {
            open = Openings.published("Rated for the access table");
        }
        return open;
    }
}
