package org.firstmile.organisations.freshness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.organisations.services.ServiceView;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "An entry as the public sees it, for somebody who shall say whether it is still right.")
record ConfirmationReading(
        @Schema(description = "The organisation's id.") UUID id,

        @Schema(description = "The organisation's version.") long version,

        OrganisationView organisation,

        @Schema(description = "Its own address, which the public does not see.") @Nullable
        String email,

        @Schema(description = "Its own number, which the public does not see.") @Nullable
        String phone,

        @Schema(description = "Those that the directory shows, a hundred at most.")
        List<ServiceView> services,

        @Schema(description = "Where the e-mail went.") String recipient,

        Instant sentAt,
        @Schema(description = "Until when the link works.") Instant expiresAt,

        @Schema(description = "When somebody said by this link that it is all still right.") @Nullable
        Instant confirmedAt,

        @Schema(description = "When changes were last proposed by this link.") @Nullable
        Instant proposedAt)
        implements Reply.Versioned {}
