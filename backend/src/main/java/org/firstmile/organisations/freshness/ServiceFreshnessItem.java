package org.firstmile.organisations.freshness;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationView.Confirmation;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "A service that the directory shows, with how fresh it is.")
record ServiceFreshnessItem(
        UUID id,

        @Schema(description = "The service's version, to confirm it.")
        long version,

        String name,
        Ref organisation,
        Ref chapter,
        FreshnessState state,
        @Nullable Confirmation lastConfirmed,

        @Schema(description = "Its own address, else its organisation's.") @Nullable
        String email,

        @Schema(description = "Its own number, else its organisation's.") @Nullable
        String phone,

        @Schema(description = "What the caller may do now: confirm.")
        List<String> can) {}
