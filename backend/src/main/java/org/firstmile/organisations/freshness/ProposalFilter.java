package org.firstmile.organisations.freshness;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the list of proposals is narrowed to. */
class ProposalFilter {
    @QueryParam("status")
    @DefaultValue("waiting")
    @Parameter(description = "Only those that stand so.")
    ProposalStatus status;

    @QueryParam("organisationId")
    @Parameter(description = "Only those for this organisation.")
    UUID organisationId;

    @QueryParam("chapterId")
    @Parameter(description = "Of organisations in this chapter or one below it.")
    UUID chapterId;
}
