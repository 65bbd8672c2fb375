package org.firstmile.organisations.freshness;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of entries by freshness is narrowed to. */
class FreshnessFilter {
    @QueryParam("state")
    @Parameter(description = "Only those that stand so.")
    FreshnessState state;

    @QueryParam("chapterId")
    @Parameter(description = "In this chapter or one below it.")
    UUID chapterId;

    @QueryParam("reachable")
    @Parameter(description = "True: only those with an e-mail address; false: only those without.")
    Boolean reachable;
}
