package org.firstmile.applications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.shared.Ref;
import org.firstmile.vacancies.ApplicantKind;
import org.jspecify.annotations.Nullable;

@Schema(description = "Who the candidate of a revealed application is, how to reach them, and what they wrote.")
record RevealedCandidate(
        UUID applicationId,
        @Schema(examples = "FM-7K3Q-92XD", maxLength = 12) String reference,
        Ref vacancy,
        ApplicationStage stage,
        ApplicantKind kind,
        @Schema(examples = "Sample Candidate") String name,
        @Schema(examples = "sample@candidate.example") String email,
        @Schema(examples = "01632 960 001") @Nullable String phone,

        @Schema(description = "What they need changed for a conversation; it is no matter for scores.") @Nullable
        String adjustments,

        @Schema(description = "The CV, where there is one.") @Nullable
        MyCv cv,

        @Schema(description = "To the questions that reviewers did not get.")
        List<RevealedAnswer> openAnswers,

        @Schema(description = "To the questions that were marked.")
        List<RevealedAnswer> answers,

        Instant revealedAt,

        @Schema(description = "Who opened it.", examples = "Sample Hiring Manager")
        String revealedBy,

        @Schema(description = "Why it was opened.") String reason) {

    /** Keeps the person out of every log line that a record may end up in. */
    @Override
    public String toString() {
        return "RevealedCandidate[" + reference + "]";
    }
}
