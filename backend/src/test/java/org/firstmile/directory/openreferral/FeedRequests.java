package org.firstmile.directory.openreferral;

import static org.firstmile.support.ApiTest.SOUTHEND;

import io.restassured.RestAssured;
import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;
import org.firstmile.organisations.services.ServiceRequests;

/** The feed's operations for the access table, at its own address. */
public final class FeedRequests {
    static final String FEED = "/open-referral/v3";

    public static final Map<String, AccessRequest> ALL = Map.of(
            "readFeed", (caller, user) -> caller.basePath(FEED).get(),
            "listFeedServices", (caller, user) -> caller.basePath(FEED).get("/services"),
            "readFeedService", (caller, user) -> caller.basePath(FEED).get(service()),
            "listFeedServicesAtLocations",
                    (caller, user) -> caller.basePath(FEED).get("/service_at_locations"),
            "readFeedServiceAtLocation", (caller, user) -> caller.basePath(FEED).get(atLocation()),
            "listFeedTaxonomies", (caller, user) -> caller.basePath(FEED).get("/taxonomies"),
            "readFeedTaxonomy", (caller, user) -> caller.basePath(FEED).get(first("/taxonomies")),
            "listFeedTaxonomyTerms", (caller, user) -> caller.basePath(FEED).get("/taxonomy_terms"),
            "readFeedTaxonomyTerm", (caller, user) -> caller.basePath(FEED).get(first("/taxonomy_terms")));

    private FeedRequests() {}

    private static String service() {
        return ServiceRequests.created(SOUTHEND, ServiceRequests.service());
    }

    private static String atLocation() {
        ServiceRequests.createdAtAPlace();
        return first("/service_at_locations");
    }

    private static String first(String list) {
        return list + "/" + RestAssured.given().get(FEED + list).path("contents[0].id");
    }
}
