package org.firstmile.vacancies;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How answers are marked.
 *
 * @param marksPerAnswer how many different reviewers mark each answer
 * @param passMark the mean of marks from which an application passes
 */
@Schema(description = "How answers are marked; for staff only.")
public record ReviewRules(
        @NotNull(message = "Say how many reviewers mark each answer")
        @Min(value = 1, message = "Let 1 to 5 reviewers mark each answer")
        @Max(value = 5, message = "Let 1 to 5 reviewers mark each answer")
        @Schema(description = "How many different reviewers mark each answer; fewer than 3 need a reason at the start.")
        Integer marksPerAnswer,

        @DecimalMin(value = "1", message = "A pass mark is 1 to 5")
        @DecimalMax(value = "5", message = "A pass mark is 1 to 5")
        @Digits(integer = 1, fraction = 2, message = "Use two decimals at most")
        @Schema(description = "The mean of marks from which an application passes.", examples = "3.5")
        @Nullable
        BigDecimal passMark) {
    static final ReviewRules STANDARD = new ReviewRules(3, null);

    public ReviewRules {
        passMark = Figures.plain(passMark);
    }
}
