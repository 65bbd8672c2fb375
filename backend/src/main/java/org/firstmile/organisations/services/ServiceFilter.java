package org.firstmile.organisations.services;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of an organisation's services is narrowed to. */
class ServiceFilter {
    @QueryParam("themeId")
    @Parameter(description = "With this theme.")
    UUID themeId;

    @QueryParam("ended")
    @Parameter(description = "True: those that have ended instead of those that are on.")
    Boolean ended;
}
