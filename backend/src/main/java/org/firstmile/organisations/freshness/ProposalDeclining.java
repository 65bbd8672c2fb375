package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a proposal is not taken over.")
record ProposalDeclining(
        @NotNull(message = "Say why, so that they can understand it")
        @Size(max = 1000, message = "Note must be 1,000 characters or less")
        @Schema(
                description = "What the proposer is told.",
                examples = "The charity register still has the former name.")
        String note) {}
