package org.firstmile.learning;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who means what by a word: an organisation, or a kind of organisation in words. */
@Schema(description = "Who means what by a word: an organisation, or a kind of organisation in words.")
public record NewGlossaryUsage(
        @Nullable UUID organisationId,

        @Size(max = 100, message = "Who must be 100 characters or less") @Schema(examples = "Councils") @Nullable
        String who,

        @NotNull(message = "Say what they mean by it") @Size(max = 300, message = "Use must be 300 characters or less")
        String meaning) {}
