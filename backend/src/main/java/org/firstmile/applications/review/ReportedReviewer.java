package org.firstmile.applications.review;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one reviewer marked.")
record ReportedReviewer(
        @Schema(description = "The account's id.", maxLength = 255)
        String reviewer,

        @Nullable String name,
        int marks,

        @Schema(description = "Absent when they gave no mark.", examples = "3.12") @Nullable
        BigDecimal mean,

        @Schema(
                description =
                        "By how much the other marks on the same answers lie above this reviewer's, on average: above 0 is"
                                + " stricter than the others, below 0 more lenient. Absent when nobody else marked the same.",
                examples = "-0.25")
        @Nullable
        BigDecimal severity) {}
