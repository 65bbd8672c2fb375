package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whether to tell the caller by e-mail that changes wait for review.")
record ProposalLettersChange(
        @NotNull(message = "Say whether you want to be told by email")
        Boolean wanted) {}
