package org.firstmile.applications.conversations;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A candidate who can be invited: revealed, and on the shortlist or past it.")
record ConversationCandidate(
        UUID applicationId,
        @Schema(examples = "FM-7K3Q-92XD", maxLength = 12) String reference,

        @Schema(description = "Absent once it was erased.") @Nullable
        String name,

        @Schema(description = "What they need changed for a conversation, in their words.") @Nullable
        String adjustments,

        @Schema(description = "How many conversations with them are arranged or were held.")
        int conversations) {

    /** Keeps the person out of every log line that a record may end up in. */
    @Override
    public String toString() {
        return "ConversationCandidate[" + reference + "]";
    }
}
