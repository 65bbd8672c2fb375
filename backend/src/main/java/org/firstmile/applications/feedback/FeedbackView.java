package org.firstmile.applications.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a vacancy's candidates will hear, or have heard.")
record FeedbackView(
        Ref vacancy,

        @Schema(description = "How many candidates hear of it: everyone who submitted and did not withdraw.")
        int candidates,

        @Schema(description = "Whether the decision has been made: feedback follows it.")
        boolean decided,

        List<FeedbackQuestion> questions,

        @Schema(description = "What the e-mails say; empty until the decision.")
        List<FeedbackLetter> letters,

        @Nullable Instant sentAt,
        @Schema(description = "Who sent it.") @Nullable String sentBy,

        @Schema(description = "What can be done now: send.") List<String> can)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return vacancy.id();
    }

    /** It has no version of its own: it is sent once. */
    @Override
    public long version() {
        return 0;
    }
}
