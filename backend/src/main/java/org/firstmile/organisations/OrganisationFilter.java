package org.firstmile.organisations;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of organisations is narrowed to. */
class OrganisationFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(
            description = "Words from name, tags, description, town or postcode; a small slip in a name is forgiven.")
    String q;

    @QueryParam("kind")
    @Size(max = 10, message = "Choose 10 kinds or fewer")
    @Parameter(description = "Any of these kinds.")
    List<OrganisationKind> kind;

    @QueryParam("chapterId")
    @Parameter(description = "This chapter or one below it.")
    UUID chapterId;

    @QueryParam("parentId")
    @Parameter(description = "Parts of this organisation.")
    UUID parentId;

    @QueryParam("status")
    @Parameter(description = "Only where the caller sees the status.")
    OrganisationStatus status;

    @QueryParam("tag")
    @Size(max = 50, message = "Tag must be 50 characters or less")
    @Parameter(description = "With this tag.")
    String tag;

    @QueryParam("stale")
    @Parameter(description = "True: not confirmed in the last year. False: confirmed in it.")
    Boolean stale;

    @QueryParam("mine")
    @Parameter(description = "True: only organisations that the caller acts for or whose chapter they look after.")
    Boolean mine;

    @QueryParam("archived")
    @Parameter(description = "True: archived ones instead of current ones, where the caller sees them.")
    @Schema(defaultValue = "false")
    Boolean archived;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading minus is descending.")
    @Schema(
            enumeration = {"name", "-updatedAt", "lastConfirmedAt"},
            defaultValue = "name")
    String sort;
}
