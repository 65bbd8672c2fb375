package org.firstmile.organisations.freshness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationField;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "Changes to an entry that wait for the alliance's staff, or about which they have decided.")
record OrganisationProposalView(
        UUID id,
        long version,
        Ref organisation,

        @Schema(description = "The organisation's present version, to send as If-Match with an acceptance.")
        long organisationVersion,

        @Schema(description = "The account that proposed it, or the address whose e-mail's link it came by.")
        String proposer,

        @Schema(description = "Whether it came by an e-mail's link, without an account.")
        boolean byLink,

        Instant sentAt,
        @Schema(description = "What it changes.") List<OrganisationField> fields,

        @Schema(description = "What stood there when it was proposed.")
        ProposedEntry was,

        @Schema(description = "What shall stand there.") ProposedEntry proposed,
        @Schema(description = "What stands there now.") ProposedEntry present,

        @Schema(description = "Those that somebody has changed since it was proposed.")
        List<OrganisationField> conflicts,

        @Schema(description = "What else has changed, in their own words.") @Nullable
        String remark,

        ProposalStatus status,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Schema(description = "What was taken over.") List<OrganisationField> taken,

        @Schema(description = "What the proposer was told.") @Nullable
        String note,

        @Schema(description = "What the caller may do now: accept, decline, withdraw.")
        List<String> can)
        implements Reply.Versioned {}
