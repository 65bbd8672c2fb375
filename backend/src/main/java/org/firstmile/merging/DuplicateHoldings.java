package org.firstmile.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much hangs on an organisation, counted as far as the caller may read it. */
@Schema(description = "How much hangs on an organisation, counted as far as the caller may read it.")
record DuplicateHoldings(
        @Schema(examples = "3") int services,
        @Schema(examples = "1") int locations,
        @Schema(examples = "2") int offersAndNeeds,
        @Schema(examples = "4") int people,

        @Schema(description = "Held with its people, of those that the caller may read.", examples = "7")
        int oneToOnes,

        @Schema(examples = "1") int vacancies,
        @Schema(examples = "0") int agreements,

        @Schema(description = "Organisations that are a part of it.", examples = "0")
        int parts) {}
