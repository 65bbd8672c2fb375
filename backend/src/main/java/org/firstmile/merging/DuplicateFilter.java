package org.firstmile.merging;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which pairs to list. */
public final class DuplicateFilter {
    @QueryParam("organisationId")
    @Parameter(description = "Only pairs with this organisation.")
    @Nullable
    UUID organisationId;

    @QueryParam("dismissed")
    @DefaultValue("false")
    @Parameter(
            description =
                    "The pairs of which somebody said that they are two, the latest first, instead of the open ones.")
    Boolean dismissed;
}
