package org.firstmile.applications.selection;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the board is narrowed to. */
class BoardFilter {
    @QueryParam("stage")
    @Parameter(description = "In this stage.")
    ApplicationStage stage;
}
