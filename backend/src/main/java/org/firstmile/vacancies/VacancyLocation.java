package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is done.
 *
 * @param country ISO 3166-1, two capitals
 */
@Schema(description = "Where the work is done.")
public record VacancyLocation(
        @NotNull(message = "Say where it is")
        @Size(max = 200, message = "Location must be 200 characters or less")
        @Schema(examples = "Essex")
        String description,

        @Size(max = 100, message = "Town must be 100 characters or less") @Nullable
        String town,

        @Size(max = 100, message = "Region must be 100 characters or less") @Schema(examples = "Essex") @Nullable
        String region,

        @Size(max = 10, message = "Postcode must be 10 characters or less") @Schema(examples = "CM1 1QH") @Nullable
        String postcode,

        @NotNull(message = "Choose a country")
        @Pattern(regexp = "[A-Z]{2}", message = "Use the two capitals of ISO 3166, like GB")
        @Schema(examples = "GB", maxLength = 2)
        String country,

        @NotNull(message = "Choose whether one can work from home")
        RemoteWork remote,

        @Size(max = 300, message = "Travel must be 300 characters or less")
        @Schema(examples = "You will travel in Essex")
        @Nullable
        String travel) {}
