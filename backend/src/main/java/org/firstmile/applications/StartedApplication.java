package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A begun application: what it is called and the secret of its private link, shown this once. */
@Schema(description = "A begun application: what it is called, and the secret of its private link.")
public record StartedApplication(
        @Schema(examples = "FM-7K3Q-92XD", maxLength = 12) String reference,

        @Schema(
                description = "To be sent as Application-Key. It is not stored and cannot be read again.",
                examples = "q3u7Yk0X4v9sZ1cB6mWdR2tLhP8aEoJfUiNgKxVyCzM",
                maxLength = 43)
        String key) {

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "StartedApplication[" + reference + "]";
    }
}
