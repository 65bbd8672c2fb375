package org.firstmile.organisations.search;

import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** The search's operations for the access table; finding organisations itself is among those of the organisations. */
public final class SearchRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "countOrganisations", (caller, user) -> caller.get("/organisations/facets"),
            "mapOrganisations", (caller, user) -> caller.get("/organisations/map"),
            "suggestPlaces", (caller, user) -> caller.queryParam("q", "chelms").get("/places"));

    private SearchRequests() {}
}
