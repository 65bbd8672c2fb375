package org.firstmile.vacancies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long an application may be.
 *
 * @param maxWords counted over all answers
 * @param label the rule in the advert's words
 */
@Schema(description = "How long an application may be, all answers together.")
public record LengthRule(
        @NotNull(message = "Enter the number of words")
        @Min(value = 1, message = "Allow 1 to 20,000 words")
        @Max(value = 20_000, message = "Allow 1 to 20,000 words")
        @Schema(examples = "500")
        Integer maxWords,

        @NotNull(message = "Enter the rule in words")
        @Size(max = 200, message = "Rule must be 200 characters or less")
        @Schema(examples = "No more than one side of A4")
        String label) {}
