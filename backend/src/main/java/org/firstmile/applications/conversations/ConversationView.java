package org.firstmile.applications.conversations;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** A conversation as those see it who hold it. */
@Schema(description = "A conversation as those see it who hold it.")
record ConversationView(
        UUID id,
        long version,
        Ref vacancy,
        UUID applicationId,
        @Schema(examples = "FM-7K3Q-92XD", maxLength = 12) String reference,

        @Schema(description = "The candidate's; absent once it was erased.") @Nullable
        String name,

        ConversationKind kind,
        ConversationState state,
        UUID slotId,
        Instant startsAt,
        Instant endsAt,
        String place,

        @Schema(description = "What the candidate needs changed, for whoever arranges it; it is no matter for scores.")
        @Nullable
        String adjustments,

        @Schema(
                description = "How many on the panel can take part, those who stepped back left out; for those who"
                        + " arrange it.")
        @Nullable
        Integer interviewers,

        @Schema(description = "How many interviewers have filed their scorecard.")
        int filed,

        @Schema(description = "The caller's own scorecard, once it is begun.") @Nullable
        ScorecardState scorecard,

        @Schema(description = "What the caller may do now: move, cancel, score, abstain, read-scorecards, step-back.")
        List<String> can)
        implements Reply.Versioned {

    /** Keeps the person out of every log line that a record may end up in; what tells two views apart stays. */
    @Override
    public String toString() {
        return "ConversationView[%s, %d, %s, %d, %d, %d, %s, %s]"
                .formatted(
                        id,
                        version,
                        state,
                        Objects.hash(name, adjustments, place, startsAt),
                        interviewers,
                        filed,
                        scorecard,
                        can);
    }
}
