package org.firstmile.onetoones;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of a planned one-to-one; what is left out stays as it was planned.
 *
 * @param state held, cancelled or no-show
 * @param at when it really was, if not as planned
 */
@Schema(
        name = "OneToOneOutcome",
        description = "What became of a planned one-to-one; what is left out stays as it was planned.")
public record Outcome(
        @NotNull(message = "Say whether it was held, cancelled or a no-show")
        @Schema(description = "held, cancelled or no-show")
        OneToOneState state,

        @Size(max = 500, message = "Reason must be 500 characters or less")
        @Schema(description = "Why it was cancelled; then it cannot be left out.", examples = "Their train did not run")
        @Nullable
        String reason,

        @Schema(description = "When it really was, if not as planned.") @Nullable
        Instant at,

        @Min(value = 5, message = "Enter 5 to 480 minutes")
        @Max(value = 480, message = "Enter 5 to 480 minutes")
        @Schema(description = "How long it really was.")
        @Nullable
        Integer minutes,

        @Size(max = 5000, message = "Interests must be 5,000 characters or less") @Nullable
        String interests,

        @Size(max = 5000, message = "Story must be 5,000 characters or less") @Nullable
        String story,

        @Size(max = 5000, message = "Concerns must be 5,000 characters or less") @Nullable
        String concerns,

        @Size(max = 5000, message = "Reflection must be 5,000 characters or less") @Nullable
        String reflection,

        @Valid @Nullable NextStep nextStep) {

    Notes notes() {
        return new Notes(interests, story, concerns, reflection);
    }
}
