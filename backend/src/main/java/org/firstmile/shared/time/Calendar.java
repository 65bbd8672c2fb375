package org.firstmile.shared.time;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Days as people here count them, from midnight to midnight by the alliance's wall clock. */
public final class Calendar {
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Calendar() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Whether a typed date can be meant; years such as 20266 are slips, and the database could not hold all of them. */
    public static boolean isPlausible(@Nullable LocalDate day) {
        return day == null || !(day.isBefore(EARLIEST) || day.isAfter(LATEST));
    }
}
