package org.firstmile.vacancies;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure that goes with the post.
 *
 * @param fullTime what a full-time post is to reach
 * @param proRata whether it shrinks with the hours
 * @param alternative what may stand in its place
 * @param atPost what this post is to reach: computed, half up to two decimals
 */
@Schema(description = "A figure that goes with the post.")
public record VacancyTarget(
        @NotNull(message = "Say what is to be reached")
        @Size(max = 500, message = "Target must be 500 characters or less")
        @Schema(examples = "Raised a year")
        String description,

        @NotNull(message = "Choose at least, at most or about")
        TargetBound bound,

        @NotNull(message = "Enter a figure")
        @DecimalMin(value = "0", message = "A figure is 0 or more")
        @DecimalMax(value = "999999999", message = "A figure is 999,999,999 or less")
        @Digits(integer = 9, fraction = 2, message = "Use two decimals at most")
        @Schema(examples = "30000")
        BigDecimal fullTime,

        @NotNull(message = "Enter a unit")
        @Size(max = 100, message = "Unit must be 100 characters or less")
        @Schema(description = "GBP for money, else a plain word.", examples = "GBP")
        String unit,

        @NotNull(message = "Say whether it shrinks with the hours")
        Boolean proRata,

        @Size(max = 300, message = "Alternative must be 300 characters or less")
        @Schema(examples = "1 strategic partner")
        @Nullable
        String alternative,

        @Schema(description = "At this post's hours; computed, a sent one is overlooked.", examples = "16000.00")
        @Nullable
        BigDecimal atPost) {

    public VacancyTarget {
        fullTime = Figures.plain(fullTime);
    }

    VacancyTarget bare() {
        return with(null);
    }

    VacancyTarget computed(@Nullable SalaryTerms salary, @Nullable VacancyHours hours) {
        if (!proRata) {
            return with(fullTime);
        }
        return with(
                salary == null || hours == null
                        ? null
                        : fullTime.multiply(hours.minimum())
                                .divide(salary.fullTimeHoursPerWeek(), 2, RoundingMode.HALF_UP));
    }

    private VacancyTarget with(@Nullable BigDecimal figure) {
        return new VacancyTarget(description, bound, fullTime, unit, proRata, alternative, figure);
    }
}
