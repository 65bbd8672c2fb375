package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The deadline that an opening shall have instead, with a reason where it has passed already.")
record VacancyDeadlineChange(
        @NotNull(message = "Enter the day and time of the deadline") @Schema(examples = "2022-06-06T23:59:00+01:00")
        OffsetDateTime at,

        @NotNull(message = "Choose a time zone")
        @Size(max = 50, message = "Zone must be 50 characters or less")
        @Schema(description = "IANA name.", examples = "Europe/London")
        String zone,

        @Size(max = 1000, message = "Reason must be 1,000 characters or less")
        @Schema(description = "Needed to open it again after its deadline; kept in the trail.")
        @Nullable
        String reason) {

    VacancyDeadline deadline() {
        return new VacancyDeadline(at, zone);
    }
}
