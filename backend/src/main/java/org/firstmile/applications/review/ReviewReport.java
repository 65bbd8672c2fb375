package org.firstmile.applications.review;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the marking went: how far reviewers agreed, and how strict each was.")
record ReviewReport(
        @Schema(
                description =
                        "Krippendorff's alpha for interval data over all answers: 1 is full agreement, 0 is chance, below it"
                                + " is worse. Absent when too few marks can be compared.",
                examples = "0.712")
        @Nullable
        BigDecimal agreement,

        List<ReportedQuestion> questions,
        List<ReportedReviewer> reviewers) {}
