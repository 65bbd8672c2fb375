package org.firstmile.applications.conversations;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "That a conversation does not take place.")
record ConversationCancellation(
        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(description = "Goes to the candidate with the e-mail and is not kept.")
        @Nullable
        String reason) {

    /** Words to a candidate stay out of logs and messages. */
    @Override
    public String toString() {
        return "ConversationCancellation[…]";
    }
}
