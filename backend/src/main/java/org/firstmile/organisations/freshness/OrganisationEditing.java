package org.firstmile.organisations.freshness;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationField;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an edit of the caller's would do.")
record OrganisationEditing(
        @Schema(description = "What they propose rather than change.")
        List<OrganisationField> reviewed,

        @Schema(description = "What they have proposed and nobody has decided about.") @Nullable
        OrganisationProposalView waiting) {}
