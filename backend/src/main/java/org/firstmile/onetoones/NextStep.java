package org.firstmile.onetoones;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What is to follow from a one-to-one, and by when.")
public record NextStep(
        @NotNull(message = "Say what the next step is")
        @Size(max = 500, message = "Next step must be 500 characters or less")
        @Schema(examples = "Invite to the delegates' assembly")
        String what,

        @Schema(examples = "2026-12-01") @Nullable LocalDate by) {}
