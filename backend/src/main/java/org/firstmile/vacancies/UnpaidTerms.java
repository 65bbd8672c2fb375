package org.firstmile.vacancies;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.problem.FieldError;
import org.jspecify.annotations.Nullable;

/** No pay. */
@Schema(description = "No pay.")
public record UnpaidTerms(
        @Size(max = 500, message = "Expenses must be 500 characters or less")
        @Schema(description = "Which expenses are paid back.", examples = "Travel within Essex")
        @Nullable
        String expenses)
        implements VacancyTerms {

    @Override
    public UnpaidTerms computed(@Nullable VacancyHours hours, int places) {
        return this;
    }

    @Override
    public UnpaidTerms bare() {
        return this;
    }

    @Override
    public List<FieldError> contradictions(@Nullable VacancyHours hours, int places) {
        return List.of();
    }
}
