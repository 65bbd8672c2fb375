package org.firstmile.applications.conversations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "What an interviewer thinks of a conversation; only what it needs, and what the candidate may read.")
public record NewScorecard(
        @NotNull(message = "Send the scores, or an empty list") @Size(max = 200, message = "Score 200 criteria or less")
        List<@NotNull(message = "Give a score") @Valid CriterionScore> scores,

        @Nullable ScorecardRecommendation recommendation,

        @Size(max = 4000, message = "Summary must be 4,000 characters or less") @Nullable
        String summary) {

    /** Words about a candidate stay out of logs and messages. */
    @Override
    public String toString() {
        return "NewScorecard[…]";
    }
}
