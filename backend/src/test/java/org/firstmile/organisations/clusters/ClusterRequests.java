package org.firstmile.organisations.clusters;

import static org.firstmile.support.ApiTest.CITIZENS_ESSEX;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.support.ApiTest.As;

/** The clusters' operations for the access table. */
public final class ClusterRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "listClusters", (caller, user) -> caller.get("/clusters"),
            "readClusterOfOrganisation", (caller, user) -> caller.get(fresh("member") + "/cluster"),
            "takeIntoCluster", (caller, user) -> caller.put(fresh("member") + "/cluster"),
            "releaseFromCluster",
                    (caller, user) -> {
                        String path = fresh("member") + "/cluster";
                        As.user("organiser").put(path).then().statusCode(200);
                        return caller.delete(path);
                    });

    private ClusterRequests() {}

    /** An organisation of Citizens Essex that nobody looks after. */
    static String fresh(String status) {
        return "/organisations/"
                + As.post(
                                "admin",
                                "/organisations",
                                Map.of(
                                        "name",
                                        "Clustered " + UUID.randomUUID(),
                                        "kinds",
                                        List.of("charity"),
                                        "chapterId",
                                        CITIZENS_ESSEX,
                                        "status",
                                        status,
                                        "listed",
                                        true))
                        .path("id");
    }
}
