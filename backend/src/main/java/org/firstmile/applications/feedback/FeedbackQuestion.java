package org.firstmile.applications.feedback;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A question that was marked, and whether its answers can be compared.")
record FeedbackQuestion(
        UUID id,
        String prompt,

        @Schema(description = "How many answers to it were marked.")
        int marked,

        @Schema(description = "Whether candidates are told a band: from 6 marked answers on.")
        boolean compared) {}
