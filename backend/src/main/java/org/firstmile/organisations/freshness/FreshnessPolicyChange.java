package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How long a confirmation shall hold.")
record FreshnessPolicyChange(
        @NotNull(message = "Enter after how many months an entry goes stale")
        @Min(value = 1, message = "Choose 1 to 36 months")
        @Max(value = 36, message = "Choose 1 to 36 months")
        @Schema(examples = "12")
        Integer months,

        @NotNull(message = "Enter after how many days a reminder may follow")
        @Min(value = 7, message = "Choose 7 to 180 days")
        @Max(value = 180, message = "Choose 7 to 180 days")
        @Schema(examples = "30")
        Integer reminderDays) {}
