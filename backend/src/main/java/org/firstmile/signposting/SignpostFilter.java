package org.firstmile.signposting;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of signposts is narrowed to. */
class SignpostFilter {
    @QueryParam("organisationId")
    @Parameter(description = "From this organisation or to it; without one, of all that the caller acts for.")
    UUID organisationId;

    @QueryParam("direction")
    @Parameter(description = "Sent or received by it, or by those that the caller acts for.")
    SignpostDirection direction;

    @QueryParam("state")
    @Size(max = 5, message = "Choose 5 states or fewer")
    @Parameter(description = "In any of these states.")
    List<SignpostState> state;

    @QueryParam("withoutOutcome")
    @Parameter(
            description = "True: those that somebody took or was pointed to, and of which nobody has said what came.")
    Boolean withoutOutcome;
}
