package org.firstmile.signposting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

/** How often one organisation pointed people to another. */
@Schema(description = "How often one organisation pointed people to another.")
record SignpostFlow(
        Ref from,
        Ref to,
        int count,

        @Schema(description = "Hand-overs that were answered.")
        int answered,

        @Schema(description = "Of those, declined.") int declined,

        @Schema(description = "Those whose outcome is known.")
        int known,

        @Schema(description = "Of those, helped or partly helped.")
        int helped) {}
