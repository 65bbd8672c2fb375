package org.firstmile.organisations.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How many organisations a search finds, and how many of each sort. The counts of one sort leave its"
                        + " own filter aside, so that what was not chosen can still be compared.")
record OrganisationFacets(
        @Schema(minimum = "0") int total,
        @Schema(maxItems = 10) List<FacetCount> kinds,
        @Schema(maxItems = 200) List<FacetCount> themes,

        @Schema(description = "A chapter counts those below it too.")
        List<FacetCount> chapters,

        @Schema(description = "The towns with most.", maxItems = 50)
        List<FacetCount> towns,

        @Schema(maxItems = 7) List<FacetCount> days,

        @Schema(description = "True: not confirmed in the last year.", maxItems = 2)
        List<FacetCount> stale) {}
