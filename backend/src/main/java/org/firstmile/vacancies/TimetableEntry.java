package org.firstmile.vacancies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.problem.ProblemException;
import org.firstmile.shared.time.Calendar;
import org.jspecify.annotations.Nullable;

/**
 * What happens when, around an opening.
 *
 * @param from the first day, where days are known
 * @param until the last day, absent for one day
 * @param text the time in words, where no day is known
 */
@Schema(description = "What happens when, around an opening.")
public record TimetableEntry(
        @NotNull(message = "Say what happens")
        @Size(max = 300, message = "Entry must be 300 characters or less")
        @Schema(examples = "Interviews")
        String what,

        @Nullable LocalDate from,

        @Nullable LocalDate until,

        @Size(max = 300, message = "Text must be 300 characters or less")
        @Schema(description = "The time in words, where no day is known.", examples = "before Christmas")
        @Nullable
        String text,

        @Nullable Boolean provisional) {

    public TimetableEntry {
        provisional = Boolean.TRUE.equals(provisional);
    }

    /** @param pointer of the entry in the body */
    void check(String pointer) {
        requirePlausible(pointer + "/from", from);
        requirePlausible(pointer + "/until", until);
        if (from != null && until != null && until.isBefore(from)) {
            throw ProblemException.field(pointer + "/until", "Choose a last day on or after the first");
        }
    }

    static void requirePlausible(String pointer, @Nullable LocalDate day) {
        if (!Calendar.isPlausible(day)) {
            throw ProblemException.field(pointer, "Enter a date between 1900 and 2199");
        }
    }
}
