package org.firstmile.applications.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "When a vacancy's applications are to be erased, and whether that waits.")
record RetentionChange(
        @Schema(description = "Absent: twelve months after the decision, or after the closing.") @Nullable
        LocalDate eraseOn,

        @Schema(description = "Absent: no hold, and one that was placed ends.") @Valid @Nullable
        Hold hold) {

    @Schema(name = "NewRetentionHold", description = "Why nothing may be erased for now.")
    record Hold(
            @NotNull(message = "Say why nothing may be erased for now")
            @Size(max = 1000, message = "Reason must be 1,000 characters or less")
            @Schema(examples = "A claim about this recruitment is open")
            String reason) {}
}
