package org.firstmile.applications.review;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the reviewers' marks say of one answer.")
record RankedQuestion(
        UUID questionId,

        @Schema(description = "Absent when nobody marked it.", examples = "3.67") @Nullable
        BigDecimal mean,

        @Schema(description = "How many marks it got.") int marks,

        @Schema(description = "The highest mark less the lowest.", minimum = "0", maximum = "4")
        int spread,

        @Schema(description = "Whether the spread is 3 or more: talk about it before you rely on the mean.")
        boolean disagreement) {
    /** From this spread on, somebody saw a good answer where another saw a poor one. */
    static final int FAR_APART = 3;
}
