package org.firstmile.applications;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A letter that was sent to an application's candidate.")
record CandidateLetter(
        UUID id,
        Instant at,

        @Schema(description = "Who wrote it.", examples = "Sample Hiring Manager")
        String by,

        String subject,
        String text) {

    @Override
    public String toString() {
        return "CandidateLetter[…]";
    }
}
