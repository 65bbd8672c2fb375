package org.firstmile.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.money.Money;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A stipend for each member.
 *
 * @param amount a month
 * @param perMember {@code amount x months}
 * @param total {@code perMember x places}
 */
@Schema(description = "A monthly stipend for each member; what it comes to is computed.")
public record StipendTerms(
        @NotNull(message = "Enter the stipend a month") @Valid @Schema(description = "A month, for each member.")
        Money amount,

        @NotNull(message = "Enter the number of months")
        @Min(value = 1, message = "A stipend runs for 1 to 120 months")
        @Max(value = 120, message = "A stipend runs for 1 to 120 months")
        @Schema(examples = "18")
        Integer months,

        @NotNull(message = "Say whether VAT is included") Boolean includesVat,

        @NotEmpty(message = "Choose who may be paid") @Size(max = 3, message = "Choose each once")
        List<@NotNull(message = "Choose who may be paid") StipendPayee> payableTo,

        @Size(max = 1000, message = "Purpose must be 1,000 characters or less")
        @Schema(description = "What the stipend is for.")
        @Nullable
        String purpose,

        @Valid @Schema(description = "For one member over all months; computed.") @Nullable
        Money perMember,

        @Valid @Schema(description = "For all places over all months; computed.") @Nullable
        Money total)
        implements VacancyTerms {

    @Override
    public StipendTerms computed(@Nullable VacancyHours hours, int places) {
        Money each = amount.times(months);
        return new StipendTerms(amount, months, includesVat, payableTo, purpose, each, each.times(places));
    }

    @Override
    public StipendTerms bare() {
        return new StipendTerms(
                amount, months, includesVat, payableTo.stream().distinct().toList(), purpose, null, null);
    }

    @Override
    public List<FieldError> contradictions(@Nullable VacancyHours hours, int places) {
        List<FieldError> errors = new ArrayList<>();
        StipendTerms follows = computed(hours, places);
        if (follows.total.amount().compareTo(Money.MOST) > 0) {
            errors.add(new FieldError(
                    "#/terms/amount",
                    "All places over all months come to %s: lower the amount, the months or the places"
                            .formatted(follows.total.amount())));
        }
        VacancyTerms.compare(
                this, follows, StipendTerms::perMember, "perMember", "the monthly amount and the months", errors);
        VacancyTerms.compare(
                this, follows, StipendTerms::total, "total", "the monthly amount, the months and the places", errors);
        return errors;
    }
}
