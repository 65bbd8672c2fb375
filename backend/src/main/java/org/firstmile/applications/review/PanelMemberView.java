package org.firstmile.applications.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "Somebody who was asked onto a vacancy's panel, or is on it.")
record PanelMemberView(
        UUID id,

        @Schema(description = "As they were invited; the account's own name once they have joined.") @Nullable
        String name,

        @Schema(description = "Where the invitation went.") @Nullable
        String email,

        PanelMemberState state,

        @Schema(description = "Of an invitation that was not taken up.") @Nullable
        Instant expiresAt,

        @Nullable Instant joinedAt,

        @Schema(description = "Since when they are off the panel; their marks stay.") @Nullable
        Instant leftAt,

        @Schema(description = "What the caller may do now: remove.")
        List<String> can)
        implements Reply.Versioned {

    /** It has no version of its own: nothing is changed under an If-Match. */
    @Override
    public long version() {
        return 0;
    }
}
