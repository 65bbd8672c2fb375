package org.firstmile.organisations.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whether the caller is told by e-mail that changes wait for review.")
record ProposalLettersView(
        boolean wanted,

        @Schema(description = "The account's address; absent where it has none, then no letter can be sent.") @Nullable
        String email) {}
