package org.firstmile.organisations.freshness;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "An e-mail that asked an organisation whether its entry is still right.")
record ConfirmationRequestView(
        UUID id,
        @Schema(examples = "office@example.org") String recipient,
        Instant sentAt,

        @Schema(description = "Whoever asked for it; absent where it was due.") @Nullable
        String sentBy,

        @Schema(description = "Until when its link works.") Instant expiresAt,

        @Schema(description = "When its link was first opened.") @Nullable
        Instant openedAt,

        @Nullable Instant confirmedAt,

        @Schema(description = "When changes were last proposed by its link.") @Nullable
        Instant proposedAt)
        implements Reply.Versioned {

    /** It has no version of its own: nothing is changed under an If-Match. */
    @Override
    public long version() {
        return 0;
    }
}
