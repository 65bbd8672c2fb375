package org.firstmile.organisations.freshness;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;

@Schema(description = "How long a confirmation holds, and how often organisations are asked for one.")
record FreshnessPolicyView(
        long version,

        @Schema(description = "An entry that nobody has confirmed for so long is stale, and its organisation is asked.")
        int months,

        @Schema(description = "So long after an e-mail that nobody answered the next may follow.")
        int reminderDays,

        @Schema(description = "What the caller may do now: change.")
        List<String> can)
        implements Reply.Versioned {
    private static final UUID ONLY = new UUID(0, 0);

    /** There is one of it. */
    @Override
    public UUID id() {
        return ONLY;
    }
}
