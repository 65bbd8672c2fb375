package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The invitation that somebody takes up.")
record NewRepresentativeAcceptance(
        @NotNull(message = "Open the link in the invitation")
        @Size(max = 100, message = "Open the link in the invitation, whole")
        @Schema(description = "What follows the # in the invitation's link.")
        String secret) {

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewRepresentativeAcceptance[…]";
    }
}
