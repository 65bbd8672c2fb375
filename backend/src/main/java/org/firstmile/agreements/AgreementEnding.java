package org.firstmile.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why an agreement ends.")
record AgreementEnding(
        @NotNull(message = "Say why it ends")
        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(examples = "The project is complete", minLength = 1)
        String reason) {}
