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
 * How much time it takes.
 *
 * @param maximum absent when it is one figure
 */
@Schema(description = "How much time it takes.")
public record VacancyHours(
        @NotNull(message = "Enter the hours")
        @DecimalMin(value = "0.25", message = "Hours are between 0.25 and 744")
        @DecimalMax(value = "744", message = "Hours are between 0.25 and 744")
        @Digits(integer = 3, fraction = 2, message = "Use hours with two decimals at most")
        @Schema(examples = "20")
        BigDecimal minimum,

        @DecimalMin(value = "0.25", message = "Hours are between 0.25 and 744")
        @DecimalMax(value = "744", message = "Hours are between 0.25 and 744")
        @Digits(integer = 3, fraction = 2, message = "Use hours with two decimals at most")
        @Schema(description = "Absent when it is one figure.")
        @Nullable
        BigDecimal maximum,

        @NotNull(message = "Choose week or month") HoursPeriod per,

        @Schema(description = "Whether the times can be agreed.") @Nullable
        Boolean flexible,

        @Size(max = 7, message = "A week has 7 days") @Nullable
        List<@NotNull(message = "Choose a day") Weekday> coreDays,

        @Size(max = 500, message = "Note must be 500 characters or less") @Nullable
        String note) {

    public VacancyHours {
        flexible = Boolean.TRUE.equals(flexible);
        minimum = Figures.plain(minimum);
        maximum = Figures.plain(maximum);
        coreDays = Lists.given(coreDays);
    }

    boolean givesOneWeeklyFigure() {
        return per == HoursPeriod.WEEK && (maximum == null || maximum.compareTo(minimum) == 0);
    }
}
