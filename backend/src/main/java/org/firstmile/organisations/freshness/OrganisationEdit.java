package org.firstmile.organisations.freshness;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "What became of an edit.")
record OrganisationEdit(
        @Schema(description = "The entry as it is now.") OrganisationView organisation,

        @Schema(description = "What waits for the alliance's staff; absent where nothing does.") @Nullable
        OrganisationProposalView proposal)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return organisation.id();
    }

    @Override
    public long version() {
        return organisation.version();
    }
}
