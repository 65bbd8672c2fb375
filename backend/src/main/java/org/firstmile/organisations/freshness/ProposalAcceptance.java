package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationField;
import org.jspecify.annotations.Nullable;

@Schema(description = "What of a proposal is taken over.")
record ProposalAcceptance(
        @NotNull(message = "Send the proposal's version, so that nothing is taken over unseen")
        @Schema(description = "The proposal's version that was read.", examples = "0")
        Long version,

        @NotNull(message = "Say which fields are taken over")
        @Size(max = 20, message = "Take 20 fields or fewer")
        @Schema(description = "None where only the remark was seen to.")
        List<@NotNull(message = "Choose a field") OrganisationField> fields,

        @Size(max = 1000, message = "Note must be 1,000 characters or less")
        @Schema(description = "What the proposer is told besides.")
        @Nullable
        String note) {}
