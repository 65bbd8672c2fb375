package org.firstmile.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** An application as staff see it: by reference, with neither the candidate nor the answers. */
@Schema(description = "An application as staff see it: by reference, with neither the candidate nor the answers.")
public record ApplicationView(
        UUID id,
        @Schema(examples = "FM-7K3Q-92XD") String reference,
        Ref vacancy,

        @Schema(description = "Only once the vacancy takes no more applications: before, a change would tell who.")
        @Nullable
        ApplicationStatus status,

        @Schema(description = "How many questions have an answer; told when the status is.") @Nullable
        Integer answered,

        @Schema(description = "How many questions there are.")
        int questions,

        @Schema(description = "The day, and only once the vacancy takes no more applications.") @Nullable
        LocalDate submittedOn,

        @Schema(description = "Until when this one may still be submitted, whatever the deadline.") @Nullable
        Instant extendedUntil,

        @Schema(description = "Why; for those who run the review.") @Nullable
        String extensionReason,

        @Schema(description = "What the caller may do now: extend.")
        List<String> can)
        implements Reply.Versioned {

    /** Not the stored one: that counts every save, so an ETag with it would tell how a candidate writes. */
    @Override
    public long version() {
        return 0;
    }
}
