package org.firstmile.applications.conversations;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The caller's own scorecard of a conversation.")
record ScorecardView(
        @Schema(description = "What can be scored.") List<ScorecardCriterion> criteria,

        List<CriterionScore> scores,
        @Nullable ScorecardRecommendation recommendation,
        @Nullable String summary,

        @Schema(description = "Absent until something is saved.") @Nullable
        ScorecardState state,

        @Nullable Instant filedAt,

        @Schema(description = "What the caller may do now: score, abstain, read-scorecards.")
        List<String> can) {

    /** Words about a candidate stay out of logs and messages. */
    @Override
    public String toString() {
        return "ScorecardView[…]";
    }
}
