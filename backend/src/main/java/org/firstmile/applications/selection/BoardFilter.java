package org.firstmile.applications.selection;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the board is narrowed to. */
class BoardFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(description = "A part of the reference, or of the name once it is revealed.")
    String q;

    @QueryParam("stage")
    @Parameter(description = "In this stage.")
    ApplicationStage stage;
}
