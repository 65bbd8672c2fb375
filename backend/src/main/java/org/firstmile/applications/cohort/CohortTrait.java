package org.firstmile.applications.cohort;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The value of a dimension that an application brings.")
public record CohortTrait(
        @NotNull(message = "Name the dimension")
        @Size(max = 60, message = "Dimension must be 60 characters or less")
        @Schema(examples = "Sector")
        String dimension,

        @NotNull(message = "Choose a value")
        @Size(max = 60, message = "Value must be 60 characters or less")
        @Schema(examples = "Health")
        String value) {}
