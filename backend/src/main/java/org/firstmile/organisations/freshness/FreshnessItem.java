package org.firstmile.organisations.freshness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationView.Confirmation;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "An organisation, with how fresh its entry is.")
record FreshnessItem(
        UUID id,

        @Schema(description = "The organisation's version, to confirm it.")
        long version,

        String name,
        Ref chapter,
        FreshnessState state,
        @Nullable Confirmation lastConfirmed,

        @Schema(description = "Where it is asked; absent where no address is known.") @Nullable
        String email,

        @Nullable String phone,

        @Schema(description = "Whether the directory shows it.")
        boolean listed,

        @Schema(description = "The last e-mail that asked it.") @Nullable
        Asked asked,

        @Schema(description = "How many proposals for it wait.")
        int proposals,

        @Schema(description = "What the caller may do now: ask, confirm.")
        List<String> can) {

    /** The last e-mail, and what came of it. */
    @Schema(name = "LastAsked", description = "The last e-mail that asked an organisation, and what came of it.")
    record Asked(
            Instant at,
            @Nullable Instant openedAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant proposedAt) {}
}
