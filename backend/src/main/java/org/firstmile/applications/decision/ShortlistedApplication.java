package org.firstmile.applications.decision;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.applications.selection.ApplicationStage;
import org.jspecify.annotations.Nullable;

/** One of those among whom is chosen, with what its marks say. */
@Schema(description = "One of those among whom is chosen, with what its marks say.")
public record ShortlistedApplication(
        ApplicationReference application,

        @Schema(description = "Of the candidate, once revealed.", maxLength = 200) @Nullable
        String name,

        boolean revealed,
        ApplicationStage stage,

        @Schema(description = "Among all submitted applications, from 1; equal scores share a rank.")
        int rank,

        @Schema(description = "As the ranking has it; absent when nobody marked it.", examples = "3.67") @Nullable
        BigDecimal score) {}
