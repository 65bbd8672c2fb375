package org.firstmile.applications.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one question was marked.")
record ReportedQuestion(
        UUID id,
        String prompt,

        @Schema(description = "Of all its marks; absent when there are none.", examples = "3.12") @Nullable
        BigDecimal mean,

        @Schema(description = "How often 1, 2, 3, 4 and 5 were given, in this order.", minItems = 5, maxItems = 5)
        List<Integer> distribution,

        @Schema(description = "Krippendorff's alpha for interval data.", examples = "0.712") @Nullable
        BigDecimal agreement,

        @Schema(description = "Answers whose marks lie 3 or more apart.")
        int disagreements) {}
