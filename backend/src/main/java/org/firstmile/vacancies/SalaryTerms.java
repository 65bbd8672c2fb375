package org.firstmile.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.money.Money;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A salary.
 *
 * @param fullTime a year, for the full-time week
 * @param proRata a year, for the advertised hours: {@code fullTime x hours / fullTimeHoursPerWeek}, half up to pence
 */
@Schema(description = "A salary. What is paid for the advertised hours is computed, never typed.")
public record SalaryTerms(
        @NotNull(message = "Enter the full-time salary") @Valid @Schema(description = "A year, for the full-time week.")
        Money fullTime,

        @NotNull(message = "Enter the hours of a full-time week")
        @DecimalMin(value = "1", message = "A full-time week has 1 to 60 hours")
        @DecimalMax(value = "60", message = "A full-time week has 1 to 60 hours")
        @Digits(integer = 2, fraction = 2, message = "Use hours with two decimals at most")
        @Schema(examples = "37.5")
        BigDecimal fullTimeHoursPerWeek,

        @Size(max = 100, message = "Scale must be 100 characters or less")
        @Schema(description = "The step of a pay scale.", examples = "Associate Organiser step 1")
        @Nullable
        String scale,

        @Valid @Schema(description = "A year, for the advertised hours; computed, rounded half up to pence.") @Nullable
        Money proRata)
        implements VacancyTerms {

    public SalaryTerms {
        fullTimeHoursPerWeek = Figures.plain(fullTimeHoursPerWeek);
    }

    @Override
    public SalaryTerms computed(@Nullable VacancyHours hours, int places) {
        Money atPost = hours == null || !hours.givesOneWeeklyFigure()
                ? null
                : fullTime.share(hours.minimum(), fullTimeHoursPerWeek);
        return new SalaryTerms(fullTime, fullTimeHoursPerWeek, scale, atPost);
    }

    @Override
    public SalaryTerms bare() {
        return new SalaryTerms(fullTime, fullTimeHoursPerWeek, scale, null);
    }

    /** The post as a part of a full-time one, to three decimals. */
    BigDecimal share(VacancyHours hours) {
        return hours.minimum().divide(fullTimeHoursPerWeek, 3, RoundingMode.HALF_UP);
    }

    @Override
    public List<FieldError> contradictions(@Nullable VacancyHours hours, int places) {
        List<FieldError> errors = new ArrayList<>();
        if (hours != null && hours.per() != HoursPeriod.WEEK) {
            errors.add(new FieldError("#/hours/per", "A salary goes with hours a week"));
        } else if (hours != null && !hours.givesOneWeeklyFigure()) {
            errors.add(new FieldError("#/hours/maximum", "A salary goes with one number of hours: leave this out"));
        } else if (hours != null && hours.minimum().compareTo(fullTimeHoursPerWeek) > 0) {
            errors.add(new FieldError("#/hours/minimum", "This is more than the full-time week"));
        }
        VacancyTerms.compare(
                this,
                computed(hours, places),
                SalaryTerms::proRata,
                "proRata",
                "the full-time figure, its week and the hours",
                errors);
        return errors;
    }
}
