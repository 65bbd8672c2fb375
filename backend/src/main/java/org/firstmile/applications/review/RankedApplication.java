package org.firstmile.applications.review;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An application in the order of its marks.")
record RankedApplication(
        @Schema(description = "From 1; equal scores share a rank.")
        int rank,

        ApplicationReference application,

        @Schema(
                description = "The mean of its questions' means, to two decimals; absent when nobody marked it.",
                examples = "3.67")
        @Nullable
        BigDecimal score,

        @Schema(description = "Whether the score reaches the pass mark; absent where there is none.") @Nullable
        Boolean passes,

        List<RankedQuestion> questions) {}
