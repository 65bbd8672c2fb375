package org.firstmile.vacancies;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "An opening in a list, with what a card shows.")
record VacancyListItem(
        UUID id,
        VacancyKind kind,
        VacancyStatus status,

        @Schema(examples = "Associate Community Organiser, Citizens Essex")
        String title,

        Ref organisation,
        Ref chapter,
        @Nullable String summary,
        int places,
        boolean sample,
        @Nullable VacancyTerms terms,
        @Nullable VacancyHours hours,
        @Nullable VacancyLocation location,
        @Nullable VacancyDeadline deadline,
        @Nullable Instant publishedAt) {}
