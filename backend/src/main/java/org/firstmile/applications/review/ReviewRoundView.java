package org.firstmile.applications.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** The marking of a vacancy's answers as those see it who run it: how far it has come, and nobody's marks. */
@Schema(description = "The marking of a vacancy\'s answers as those see it who run it: how far it has come.")
public record ReviewRoundView(
        Ref vacancy,

        @Schema(description = "0 until it starts.") long version,

        ReviewState state,

        @Schema(description = "How many different reviewers mark each answer.")
        int marksPerAnswer,

        @Nullable BigDecimal passMark,

        @Schema(description = "Submitted ones, once the vacancy is closed.") @Nullable
        Integer applications,

        @Schema(description = "Somebody may submit until then, and the marking starts after it.") @Nullable
        Instant waitsUntil,

        List<RoundReviewer> reviewers,

        @Schema(description = "Answers that fewer than marksPerAnswer reviewers have, since nobody is left for them.")
        int shortAnswers,

        @Schema(description = "Why there are fewer marks than there should be.") @Nullable
        String exception,

        @Nullable Instant startedAt,
        @Nullable Instant lockedAt,

        @Schema(description = "Why it was locked while marks were missing.") @Nullable
        String lockReason,

        @Schema(description = "What the caller may do now: start, replace, lock.")
        List<String> can)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return vacancy.id();
    }
}
