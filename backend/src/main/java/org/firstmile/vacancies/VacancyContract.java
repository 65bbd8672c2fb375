package org.firstmile.vacancies;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How long it runs and when it starts. */
@Schema(description = "How long it runs and when it starts.")
public record VacancyContract(
        @NotNull(message = "Choose a kind of contract") ContractKind kind,

        @Min(value = 1, message = "A contract runs for 1 to 240 months")
        @Max(value = 240, message = "A contract runs for 1 to 240 months")
        @Schema(description = "Absent when it has no end.", examples = "18")
        @Nullable
        Integer months,

        @Schema(description = "The first day, where it is known.") @Nullable
        LocalDate startsOn,

        @Size(max = 200, message = "Start must be 200 characters or less")
        @Schema(description = "The start in words, where no day is known.", examples = "Early 2023")
        @Nullable
        String startNote) {}
