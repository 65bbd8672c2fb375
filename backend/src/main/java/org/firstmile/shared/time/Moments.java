package org.firstmile.shared.time;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words, by London's clock, as the pages say them. */
public final class Moments {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).withZone(Calendar.ZONE);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("h", Locale.UK).withZone(Calendar.ZONE);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("mm", Locale.UK).withZone(Calendar.ZONE);

    private Moments() {}

    /** {@code Tuesday 6 July 2027}. */
    public static String day(Instant at) {
        return DAY.format(at);
    }

    /** {@code 9am}, {@code 4:12pm}. */
    public static String hour(Instant at) {
        String minute = MINUTE.format(at);
        boolean morning = at.atZone(Calendar.ZONE).getHour() < 12;
        return HOUR.format(at) + (minute.equals("00") ? "" : ":" + minute) + (morning ? "am" : "pm");
    }

    /** {@code Tuesday 6 July 2027 at 4:12pm}. */
    public static String moment(Instant at) {
        return day(at) + " at " + hour(at);
    }
}
