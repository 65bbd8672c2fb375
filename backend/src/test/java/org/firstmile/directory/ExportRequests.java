package org.firstmile.directory;

import java.util.Map;
import org.firstmile.access.AccessRequests.AccessRequest;

/** The exports' operations for the access table: everybody gets what they see. */
public final class ExportRequests {
    public static final Map<String, AccessRequest> ALL = Map.of(
            "exportOrganisations",
            (caller, user) -> caller.queryParam("q", "Sponsorship").get("/organisations/export/csv"),
            "exportOrganisationsAsJson",
            (caller, user) -> caller.queryParam("q", "Sponsorship").get("/organisations/export/json"),
            "exportOpenReferral",
            (caller, user) -> caller.queryParam("q", "Sponsorship").get("/organisations/export/open-referral"));

    private ExportRequests() {}
}
