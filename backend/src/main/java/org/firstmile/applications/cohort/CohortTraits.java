package org.firstmile.applications.cohort;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "All traits of an application; a dimension that is left out is not known.")
public record CohortTraits(
        @NotNull(message = "Send the traits, or an empty list")
        @Size(max = 5, message = "Choose one value for each dimension")
        List<@NotNull(message = "Choose a value") @Valid CohortTrait> traits) {}
