package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a step is taken.")
record VacancyReason(
        @NotNull(message = "Give a reason")
        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(examples = "The funding has ended")
        String reason) {}
