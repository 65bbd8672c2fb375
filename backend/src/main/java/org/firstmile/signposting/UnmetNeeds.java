package org.firstmile.signposting;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What nobody could take. */
@Schema(description = "What nobody could take, by theme and town.")
record UnmetNeeds(
        LocalDate since,
        int total,

        @Schema(description = "The 200 most frequent.", maxItems = 200)
        List<UnmetNeed> items) {}
