package org.firstmile.merging;

import static org.firstmile.support.ApiTest.SOUTHEND;
import static org.firstmile.support.ApiTest.YMCA;

import io.restassured.http.ContentType;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** Duplicates and merges for the access table, of listed organisations of Citizens Essex. */
public final class DuplicateRequests {
    private static final String PAIR = "/duplicates/" + SOUTHEND + "/" + YMCA;

    public static final Map<String, AccessRequest> ALL = Map.of(
            "listDuplicates",
            (caller, user) -> caller.get("/duplicates"),
            "compareOrganisations",
            (caller, user) -> caller.get(PAIR),
            "dismissDuplicate",
            (caller, user) -> caller.post(PAIR + "/dismissal"),
            "takeBackDismissal",
            (caller, user) -> caller.delete(PAIR + "/dismissal"),
            "mergeOrganisations",
            (caller, user) -> caller.contentType(ContentType.JSON)
                    .body(Twins.body(
                            Twins.organisation("Stays for " + user), Twins.organisation("Goes for " + user), Map.of()))
                    .post("/organisation-merges"),
            "readOrganisationMerge",
            (caller, user) -> caller.get("/organisation-merges/" + merged()),
            "undoOrganisationMerge",
            (caller, user) -> caller.post("/organisation-merges/" + merged() + "/undoing"),
            "listMergesOfOrganisation",
            (caller, user) -> caller.get("/organisations/" + YMCA + "/merges"));

    private DuplicateRequests() {}

    private static String merged() {
        return Twins.merge(As.user("admin"), Twins.organisation("Kept"), Twins.organisation("Dropped"))
                .path("id");
    }
}
