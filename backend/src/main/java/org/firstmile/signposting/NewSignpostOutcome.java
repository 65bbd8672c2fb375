package org.firstmile.signposting;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of it. */
@Schema(description = "What came of it.")
public record NewSignpostOutcome(
        @NotNull(message = "Choose what came of it") SignpostOutcome outcome,

        @Schema(description = "Absent is today.") @Nullable LocalDate day) {}
