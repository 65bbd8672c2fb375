package org.firstmile.people;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of people is narrowed to. */
class PersonFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(description = "A part of the person's or of an organisation's name; a small slip is forgiven.")
    String q;

    @QueryParam("organisationId")
    @Parameter(description = "Affiliated to this organisation now.")
    UUID organisationId;

    @QueryParam("chapterId")
    @Parameter(description = "This chapter or one below it.")
    UUID chapterId;

    @QueryParam("archived")
    @Parameter(description = "True: archived ones instead of current ones.")
    @Schema(defaultValue = "false")
    Boolean archived;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading minus is descending.")
    @Schema(
            enumeration = {"name", "-updatedAt"},
            defaultValue = "name")
    String sort;
}
