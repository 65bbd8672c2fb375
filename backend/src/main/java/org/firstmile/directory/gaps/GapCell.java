package org.firstmile.directory.gaps;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many serve one theme in one place. */
@Schema(description = "How many serve one theme in one place.")
record GapCell(
        @Schema(examples = "Chelmsford") String place,

        @Schema(description = "Organisations with a service there.", examples = "2")
        int organisations,

        @Schema(description = "The same on the day that is compared with; absent without one.", examples = "1")
        @Nullable
        Integer before,

        GapStanding standing,

        @Schema(
                description = "How often nobody could take people there, within the twelve months before.",
                examples = "0")
        int unmet) {}
