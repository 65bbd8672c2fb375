package org.firstmile.applications.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How a candidate found the process, from 0 (bad) to 10 (good).")
record HappinessRating(
        @NotNull(message = "Choose a number from 0 to 10")
        @Min(value = 0, message = "Choose a number from 0 to 10")
        @Max(value = 10, message = "Choose a number from 0 to 10")
        @Schema(examples = "8")
        Integer score) {}
