package org.firstmile.applications.conversations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How well a candidate meets one criterion.")
public record CriterionScore(
        @NotNull(message = "Choose a criterion")
        @Min(value = 0, message = "Choose a criterion of the vacancy")
        @Max(value = 999, message = "Choose a criterion of the vacancy")
        @Schema(description = "Its place among the vacancy's criteria, from 0.", examples = "0")
        Integer criterion,

        @NotNull(message = "Give a score from 1 to 5")
        @Min(value = 1, message = "Give a score from 1 to 5")
        @Max(value = 5, message = "Give a score from 1 to 5")
        @Schema(examples = "4")
        Integer value,

        @Size(max = 1000, message = "Note must be 1,000 characters or less")
        @Schema(description = "What was said that shows it; the candidate may ask to read it.")
        @Nullable
        String note) {

    /** Words about a candidate stay out of logs and messages. */
    @Override
    public String toString() {
        return "CriterionScore[…]";
    }
}
