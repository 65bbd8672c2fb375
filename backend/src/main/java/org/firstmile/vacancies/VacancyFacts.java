package org.firstmile.vacancies;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features say of an opening, whatever its state.
 *
 * @param status at this instant
 */
public record VacancyFacts(
        UUID id,
        String title,
        VacancyKind kind,
        VacancyStatus status,
        UUID chapterId,
        String organisationName,
        @Nullable VacancyDeadline deadline,
        ReviewRules review,
        long version,
        int places,
        DbsLevel dbs,
        List<CompositionDimension> composition) {}
