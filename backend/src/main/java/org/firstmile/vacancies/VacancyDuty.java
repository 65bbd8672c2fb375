package org.firstmile.vacancies;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A group of duties.
 *
 * @param share of a full-time post, between 0 and 1; the group has it, its points do not
 */
@Schema(description = "A group of duties with its share of a full-time post.")
public record VacancyDuty(
        @NotNull(message = "Enter a heading")
        @Size(max = 300, message = "Heading must be 300 characters or less")
        @Schema(examples = "Support local development")
        String heading,

        @DecimalMin(value = "0", message = "A share is between 0 and 1 of a full-time post")
        @DecimalMax(value = "1", message = "A share is between 0 and 1 of a full-time post")
        @Digits(integer = 1, fraction = 3, message = "Use three decimals at most")
        @Schema(description = "Of a full-time post.", examples = "0.2")
        @Nullable
        BigDecimal share,

        @NotNull(message = "Enter the points") @Size(max = 20, message = "Use 20 points or fewer")
        List<
                        @NotNull(message = "Enter a point")
                        @Size(max = 1000, message = "Point must be 1,000 characters or less") String>
                points) {

    public VacancyDuty {
        share = Figures.plain(share);
    }
}
