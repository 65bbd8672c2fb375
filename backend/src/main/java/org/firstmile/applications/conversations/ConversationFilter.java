package org.firstmile.applications.conversations;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of conversations is narrowed to. */
class ConversationFilter {
    @QueryParam("vacancyId")
    @Parameter(description = "About this vacancy.")
    UUID vacancyId;

    @QueryParam("state")
    @Parameter(description = "In this state.")
    ConversationState state;
}
