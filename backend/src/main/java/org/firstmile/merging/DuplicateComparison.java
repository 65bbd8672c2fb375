package org.firstmile.merging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationView;
import org.jspecify.annotations.Nullable;

/** Two organisations side by side. */
@Schema(description = "Two organisations side by side, with what hangs on each.")
record DuplicateComparison(
        OrganisationView one,
        OrganisationView other,
        DuplicateHoldings oneHolds,
        DuplicateHoldings otherHolds,

        @Schema(description = "What they have in common; empty where they were not found to be alike.")
        List<DuplicateReason> reasons,

        @Nullable DuplicateDismissal dismissed,

        @Schema(description = "What the caller may do now: merge, dismiss, take-back.")
        List<String> can) {}
