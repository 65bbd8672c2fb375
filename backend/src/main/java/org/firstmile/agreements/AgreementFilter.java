package org.firstmile.agreements;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of agreements is narrowed to. */
class AgreementFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(description = "A part of the title or of a party's name.")
    String q;

    @QueryParam("kind")
    @Size(max = 3, message = "Choose 3 kinds or fewer")
    @Parameter(description = "Any of these kinds.")
    List<AgreementKind> kind;

    @QueryParam("state")
    @Size(max = 4, message = "Choose 4 states or fewer")
    @Parameter(description = "In any of these states.")
    List<AgreementState> state;

    @QueryParam("organisationId")
    @Parameter(description = "With this party.")
    UUID organisationId;

    @QueryParam("chapterId")
    @Parameter(description = "Of this chapter or one below it.")
    UUID chapterId;

    @QueryParam("reviewDue")
    @Parameter(description = "True: agreed ones whose review day has come. False: all others.")
    Boolean reviewDue;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading minus is descending.")
    @Schema(
            enumeration = {"-updatedAt", "reviewOn", "title"},
            defaultValue = "-updatedAt")
    String sort;
}
