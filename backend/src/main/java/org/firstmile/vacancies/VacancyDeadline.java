package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.problem.ProblemException;

/**
 * The one instant at which an opening closes.
 *
 * @param at answered with the zone's offset; any offset is taken, seconds are kept and less is not
 * @param zone the zone whose clock the page shows, by its IANA name
 */
@Schema(description = "The one instant at which an opening closes, and the zone whose clock shows it.")
public record VacancyDeadline(
        @NotNull(message = "Enter the day and time of the deadline") @Schema(examples = "2022-06-06T23:59:00+01:00")
        OffsetDateTime at,

        @NotNull(message = "Choose a time zone")
        @Size(max = 50, message = "Zone must be 50 characters or less")
        @Schema(description = "IANA name.", examples = "Europe/London")
        String zone) {

    public static VacancyDeadline of(Instant at, String zone) {
        return new VacancyDeadline(at.atZone(ZoneId.of(zone)).toOffsetDateTime(), zone);
    }

    Instant instant() {
        return at.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** @param pointer of the deadline in the body */
    void check(String pointer) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw ProblemException.field(pointer + "/zone", "Use a time zone's name, like Europe/London");
        }
        if (at.getYear() < 2000 || at.getYear() > 2100) {
            throw ProblemException.field(pointer + "/at", "Use a year from 2000 to 2100");
        }
    }
}
