package org.firstmile.applications;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application to begin. */
@Schema(description = "An application to begin.")
public record NewApplication(
        @NotNull(message = "Choose a vacancy") @Schema(description = "A vacancy that is open for applications.")
        UUID vacancyId,

        @NotNull(message = "Say who applies") @Valid Candidate candidate) {}
