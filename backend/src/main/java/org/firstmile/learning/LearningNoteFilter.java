package org.firstmile.learning;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of notes is narrowed to. */
class LearningNoteFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(description = "Words of the title or the text.")
    String q;

    @QueryParam("themeId")
    @Parameter(description = "About this theme.")
    UUID themeId;

    @QueryParam("town")
    @Size(max = 100, message = "Town must be 100 characters or less")
    @Parameter(description = "About a town that begins so.")
    String town;

    @QueryParam("organisationId")
    @Parameter(description = "Of this organisation.")
    UUID organisationId;

    @QueryParam("archived")
    @Parameter(description = "True: those that are archived, of whom the caller writes for.")
    Boolean archived;
}
