package org.firstmile.organisations.freshness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "Somebody who was asked to act for an organisation, or does.")
record RepresentativeView(
        UUID id,

        @Schema(
                description =
                        "As they were invited; the account's own name once they act. Absent where it is not known.")
        @Nullable
        String name,

        @Schema(description = "Where the invitation went.") @Nullable
        String email,

        RepresentativeState state,

        @Schema(description = "Of an invitation that was not taken up.") @Nullable
        Instant expiresAt,

        @Nullable Instant actingSince,

        @Schema(description = "Whether it is the caller.") boolean self,

        @Schema(description = "What the caller may do now: remove.")
        List<String> can)
        implements Reply.Versioned {

    /** It has no version of its own: nothing is changed under an If-Match. */
    @Override
    public long version() {
        return 0;
    }
}
