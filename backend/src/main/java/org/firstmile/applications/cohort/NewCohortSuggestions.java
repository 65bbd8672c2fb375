package org.firstmile.applications.cohort;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What suggested sets shall be like.")
record NewCohortSuggestions(
        @NotNull(message = "Say how many to choose")
        @Min(value = 1, message = "Choose 1 to 30")
        @Max(value = 30, message = "Choose 1 to 30")
        @Schema(examples = "6")
        Integer size,

        @DecimalMin(value = "1", message = "A floor is 1 to 5")
        @DecimalMax(value = "5", message = "A floor is 1 to 5")
        @Digits(integer = 1, fraction = 2, message = "Use two decimals at most")
        @Schema(description = "The score that each one has at least.", examples = "3.5")
        @Nullable
        BigDecimal floor,

        @Size(max = 30, message = "Keep 30 or fewer") @Schema(description = "Those who are in every set.") @Nullable
        List<@NotNull(message = "Name an application") UUID> keep) {}
