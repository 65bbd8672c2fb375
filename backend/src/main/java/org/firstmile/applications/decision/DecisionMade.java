package org.firstmile.applications.decision;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "A decision as it was made; it is the end of a recruitment.")
record DecisionMade(
        Instant at,

        @Schema(description = "Who made it.", maxLength = 200)
        String by,

        @Schema(maxLength = 2000) String reason,
        @Nullable Ref cohortSet,
        int appointed) {}
