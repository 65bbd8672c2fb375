package org.firstmile.signposting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which organisations are offered to point to. */
class SignpostRecipientFilter {
    @QueryParam("fromId")
    @NotNull(message = "Say which organisation points")
    @Parameter(description = "The organisation that points: those that it used last come first.")
    UUID fromId;

    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(description = "A part of the name; without it the last used.")
    String q;

    @QueryParam("organisationId")
    @Parameter(description = "Exactly this one.")
    UUID organisationId;
}
