package org.firstmile.signposting;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who points to whom.
 *
 * @param edges the 200 busiest between organisations that the caller sees, the busiest first
 */
@Schema(description = "Who points to whom.")
record SignpostFlows(
        LocalDate since,

        @Schema(description = "All that were pointed to somebody.")
        int total,

        @Schema(description = "The 200 busiest, the busiest first.", maxItems = 200)
        List<SignpostFlow> edges,

        @Schema(description = "Those that no edge counts.") int others) {}
