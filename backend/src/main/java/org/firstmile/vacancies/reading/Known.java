package org.firstmile.vacancies.reading;

import java.util.UUID;
import org.firstmile.vacancies.VacancyKind;
import org.jspecify.annotations.Nullable;

/**
 * What is known before reading.
 *
 * @param organisationName as the alliance writes it; null where the caller may not know it
 * @param kind null to be read from the text
 */
public record Known(
        UUID chapterId,
        UUID organisationId,
        @Nullable String organisationName,
        @Nullable VacancyKind kind) {}
