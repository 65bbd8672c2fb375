package org.firstmile.organisations.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.organisations.WeekDay;

/** What a search of organisations is narrowed to. */
public class OrganisationFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(
            description =
                    "Words from names, tags, themes, services, descriptions or towns, all of them; a slip is forgiven."
                            + " A postcode alone stands for `near`.")
    String q;

    @QueryParam("near")
    @Size(max = 100, message = "Near must be 100 characters or less")
    @Parameter(description = "A postcode, its first half or a town: only what is around it.")
    String near;

    @QueryParam("within")
    @Min(value = 1, message = "Look within 1 to 100 miles")
    @Max(value = 100, message = "Look within 1 to 100 miles")
    @Parameter(description = "How many miles around that place, 1 to 100.")
    @Schema(defaultValue = "10", minimum = "1", maximum = "100", format = "int32")
    Integer within;

    @QueryParam("theme")
    @Parameter(description = "With a service on this theme, or a tag of its name.")
    UUID theme;

    @QueryParam("day")
    @Parameter(description = "With a service that is open on this day of the week.")
    WeekDay day;

    @QueryParam("town")
    @Size(max = 100, message = "Town must be 100 characters or less")
    @Parameter(description = "In this town, by its address or where its services are.")
    String town;

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
    @Parameter(
            description = "The order; a leading minus is descending. Without it: by distance from a place, else by"
                    + " relevance to the words, else by name. Relevance needs words, distance a place.")
    @Schema(enumeration = {"name", "relevance", "distance", "-updatedAt", "lastConfirmedAt"})
    String sort;
}
