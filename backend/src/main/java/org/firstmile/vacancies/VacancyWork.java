package org.firstmile.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is to be done: duties with their shares of a full-time post, broader responsibilities, targets. */
@Schema(description = "What is to be done: duties with their shares of a full-time post, responsibilities, targets.")
public record VacancyWork(
        @Size(max = 1000, message = "Introduction must be 1,000 characters or less") @Nullable
        String dutiesIntro,

        @Size(max = 20, message = "Use 20 groups of duties or fewer") @Nullable
        List<@NotNull(message = "Enter a group of duties") @Valid VacancyDuty> duties,

        @Size(max = 1000, message = "Introduction must be 1,000 characters or less") @Nullable
        String responsibilitiesIntro,

        @Size(max = 20, message = "Use 20 headings or fewer") @Nullable
        List<@NotNull(message = "Enter a heading") @Valid VacancyResponsibility> responsibilities,

        @Size(max = 20, message = "Use 20 targets or fewer") @Nullable
        List<@NotNull(message = "Enter a target") @Valid VacancyTarget> targets) {
    static final VacancyWork NONE = new VacancyWork(null, null, null, null, null).bare();

    /** As it is stored. */
    VacancyWork bare() {
        return with(Lists.given(targets).stream().map(VacancyTarget::bare).toList());
    }

    /** With each target at the post's hours. */
    VacancyWork computed(@Nullable SalaryTerms salary, @Nullable VacancyHours hours) {
        return with(
                targets.stream().map(target -> target.computed(salary, hours)).toList());
    }

    private VacancyWork with(List<VacancyTarget> given) {
        return new VacancyWork(
                dutiesIntro, Lists.given(duties), responsibilitiesIntro, Lists.given(responsibilities), given);
    }

    /** The part of a full-time post that the duties add up to. */
    BigDecimal sharesOfDuties() {
        return duties.stream()
                .map(VacancyDuty::share)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
