package org.firstmile.applications.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Stepping back from the candidate who wrote an answer.")
record ReviewRecusal(
        @Size(max = 500, message = "Reason must be 500 characters or less")
        @Schema(description = "Why, naming nobody.")
        @Nullable
        String reason) {

    /** A reason may say who it is: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "ReviewRecusal[…]";
    }
}
