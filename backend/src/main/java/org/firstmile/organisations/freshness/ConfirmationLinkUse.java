package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The link of an e-mail that asked whether an entry is still right.")
record ConfirmationLinkUse(
        @NotNull(message = "Open the link in the email")
        @Size(max = 100, message = "Open the link in the email, whole")
        @Schema(description = "What follows the # in the e-mail's link.")
        String secret) {

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "ConfirmationLinkUse[…]";
    }
}
