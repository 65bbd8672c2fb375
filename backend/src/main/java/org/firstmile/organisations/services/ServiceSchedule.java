package org.firstmile.organisations.services;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a service is open.
 *
 * @param every so many weeks or months
 * @param days {@code tu}; in a month with a number, {@code 1mo} its first Monday, {@code -1fr} its last Friday
 */
@Schema(description = "When a service is open: on these days, every so many weeks or months.")
public record ServiceSchedule(
        @NotNull(message = "Choose weekly or monthly") ScheduleFrequency freq,

        @Min(value = 1, message = "Repeat every 1 to 12")
        @Max(value = 12, message = "Repeat every 1 to 12")
        @Schema(description = "1 is every week or month, 2 every other.", examples = "1")
        int every,

        @NotEmpty(message = "Choose at least one day")
        @Size(max = 10, message = "Choose 10 days or fewer")
        @Schema(
                description =
                        "In a week mo to su; in a month with a number: 1mo is the first Monday, -1fr the last Friday.")
        List<
                        @NotNull(message = "Choose a day")
                        @Pattern(
                                regexp = "(-1|[1-5])?(mo|tu|we|th|fr|sa|su)",
                                message =
                                        "Use mo, tu, we, th, fr, sa or su, in a month with a number before it, like 1mo")
                        String>
                days,

        @NotNull(message = "Enter when it opens")
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Use a time of the day, like 09:30")
        @Schema(examples = "09:30", maxLength = 5)
        String opensAt,

        @NotNull(message = "Enter when it closes")
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]", message = "Use a time of the day, like 09:30")
        @Schema(examples = "09:45", maxLength = 5)
        String closesAt,

        @Schema(description = "Its first day; absent when it has begun.") @Nullable
        LocalDate validFrom,

        @Schema(description = "Its last day; absent while no end is known.") @Nullable
        LocalDate validTo,

        @Size(max = 300, message = "Note must be 300 characters or less")
        @Schema(examples = "Not in school holidays")
        @Nullable
        String note) {}
