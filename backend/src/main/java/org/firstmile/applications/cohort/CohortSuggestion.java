package org.firstmile.applications.cohort;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A set that nothing beats, or one that comes next.")
record CohortSuggestion(
        @Schema(description = "In the order of their marks.", maxItems = 30)
        List<UUID> applications,

        @Schema(description = "The mean of their scores.", examples = "4.12")
        BigDecimal score,

        @Schema(description = "Values that somebody brings, over all dimensions.")
        int covered,

        @Schema(maxItems = 5) List<DimensionCoverage> coverage,

        @Schema(description = "Why it is suggested, in words.", maxLength = 2000)
        String reason) {}
