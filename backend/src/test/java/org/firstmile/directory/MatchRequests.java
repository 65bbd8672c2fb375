package org.firstmile.directory;

import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.YMCA;

import io.restassured.http.ContentType;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** Matches and gaps for the access table, about Southend Community Sponsorship, partner's own. */
public final class MatchRequests {
    private static final String THING = "/organisations/" + SOUTHEND;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "listMatches", (caller, user) -> caller.get(THING + "/matches"),
            "changeMatchStanding",
                    (caller, user) -> caller.contentType(ContentType.JSON)
                            .body(Map.of("standing", "open"))
                            .put(THING + "/matches/" + YMCA),
            "readGaps", (caller, user) -> caller.get("/gaps"),
            "exportGaps", (caller, user) -> caller.get("/gaps/csv"));

    private MatchRequests() {}
}
