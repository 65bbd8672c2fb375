package org.firstmile.applications.fairness;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** How many came how far, which marks were given and how long each stage took, in one recruitment. */
@Schema(description = "How many came how far, which marks were given and how long each stage took, in one recruitment.")
public record FairnessReport(
        Ref vacancy,

        @Schema(description = "How many came how far, from the first step to the last.")
        List<FairnessStep> funnel,

        @Schema(description = "How many withdrew, whenever they did.")
        int withdrawn,

        @Schema(description = "How many were erased since: they are in none of the other numbers.")
        int erased,

        @Schema(description = "How often each mark was given, from 1 to 5.", examples = "[4, 10, 31, 22, 8]")
        List<Integer> marks,

        @Schema(
                description = "How many applications have a score from 1 to under 1.5, to under 2, and so on up to 5.",
                examples = "[0, 1, 3, 6, 9, 4, 2, 1]")
        List<Integer> scores,

        @Schema(description = "How long applications stood at each stage.")
        List<FairnessTime> times) {

    /** @param count how many came at least so far */
    @Schema(description = "A step and how many came so far.")
    public record FairnessStep(FairnessMilestone step, int count) {}

    /** @param medianDays of those who stood or stand there, the latter until now; absent when nobody did */
    @Schema(description = "A stage and how long applications stood there.")
    public record FairnessTime(
            FairnessStage stage,

            @Schema(description = "How many ever stood there.")
            int applications,

            @Schema(
                    description =
                            "The median of the days there; of those who still are, until now. Absent when nobody was.",
                    examples = "6.5")
            @Nullable
            BigDecimal medianDays) {}
}
