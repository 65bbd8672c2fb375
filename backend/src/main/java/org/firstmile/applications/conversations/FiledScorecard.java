package org.firstmile.applications.conversations;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A scorecard that was filed.")
record FiledScorecard(
        @Schema(description = "Who filed it, as the account had it then.")
        String interviewer,

        @Schema(description = "It is the caller's own.") boolean own,

        List<CriterionScore> scores,
        ScorecardRecommendation recommendation,
        @Nullable String summary,
        Instant filedAt) {

    /** Words about a candidate stay out of logs and messages. */
    @Override
    public String toString() {
        return "FiledScorecard[…]";
    }
}
