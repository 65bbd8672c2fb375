package org.firstmile.applications.conversations;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "That an interviewer steps back from a candidate.")
record ConversationRecusal(
        @Size(max = 500, message = "Reason must be 500 characters or less")
        @Schema(description = "Why, naming nobody.")
        @Nullable
        String reason) {

    /** A reason may say who it is: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "ConversationRecusal[…]";
    }
}
