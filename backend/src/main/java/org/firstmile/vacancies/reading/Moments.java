package org.firstmile.vacancies.reading;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times as adverts in en-GB write them: "9am by Monday 21st November 2022", "6 June 2022, 23:59pm". */
final class Moments {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    /** For a rule: a month's name, as it is written. */
    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?";

    private static final String WEEKDAY = "(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? (?:the )?)?";
    private static final Pattern DAY_FIRST =
            compile(WEEKDAY + "\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?(" + MONTH + "),? (\\d{4})\\b", CASE_INSENSITIVE);
    private static final Pattern MONTH_FIRST =
            compile(WEEKDAY + "\\b(" + MONTH + ") (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b", CASE_INSENSITIVE);
    private static final Pattern NUMERIC = compile("\\b(\\d{1,2})/(\\d{1,2})/(\\d{4})\\b");
    private static final Pattern ISO = compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern SEVERAL_DAYS = compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?((?: ?(?:/|,|-|–|&|and|or|to) ?\\d{1,2}(?:st|nd|rd|th)?){1,5}) (" + MONTH
                    + "),? (\\d{4})\\b",
            CASE_INSENSITIVE);
    private static final Pattern TIME = compile(
            "\\b(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)\\b|\\b(\\d{1,2}):(\\d{2}) ?(pm|am)?(?:hrs|h)?\\b|\\b(?:12 ?)?(noon|midday)\\b|\\b(midnight)\\b",
            CASE_INSENSITIVE);
    private static final Pattern NUMBER = compile("\\d{1,2}");

    private Moments() {}

    /** @param sound false when the line's own day of the week is another */
    record Day(LocalDate date, boolean sound) {}

    /** @param until the same day for one day */
    record Span(LocalDate from, LocalDate until) {}

    static boolean hasDate(String text) {
        return !days(text).isEmpty();
    }

    /** Each day that is written out in full. */
    static List<Day> days(String text) {
        List<Day> days = new ArrayList<>();
        Matcher dayFirst = DAY_FIRST.matcher(text);
        while (dayFirst.find()) {
            add(days, dayFirst.group(1), dayFirst.group(4), month(dayFirst.group(3)), dayFirst.group(2));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        while (monthFirst.find()) {
            add(days, monthFirst.group(1), monthFirst.group(4), month(monthFirst.group(2)), monthFirst.group(3));
        }
        Matcher numeric = NUMERIC.matcher(text);
        while (numeric.find()) {
            add(days, null, numeric.group(3), Integer.parseInt(numeric.group(2)), numeric.group(1));
        }
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            add(days, null, iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3));
        }
        return days;
    }

    private static void add(List<Day> days, @Nullable String weekday, String year, int month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            boolean sound = weekday == null
                    || DAYS.indexOf(weekday.toLowerCase(Locale.UK)) + 1
                            == date.getDayOfWeek().getValue();
            days.add(new Day(date, sound));
        } catch (DateTimeException noSuchDay) {
            // 31 June: the line keeps its words and gives no day
        }
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.UK)) + 1;
    }

    /** The first to the last of the days that a text names, or null. */
    static @Nullable Span span(String text) {
        Matcher several = SEVERAL_DAYS.matcher(text);
        if (several.find()) {
            List<Day> ends = new ArrayList<>();
            add(ends, null, several.group(4), month(several.group(3)), several.group(1));
            Matcher further = NUMBER.matcher(several.group(2));
            while (further.find()) {
                add(ends, null, several.group(4), month(several.group(3)), further.group());
            }
            return span(ends);
        }
        return span(days(text));
    }

    private static @Nullable Span span(List<Day> days) {
        List<LocalDate> sorted =
                days.stream().filter(Day::sound).map(Day::date).sorted().toList();
        return sorted.isEmpty() ? null : new Span(sorted.getFirst(), sorted.getLast());
    }

    /** The one time of day in a text; null where there is none, there are several, or one may mean two. */
    static @Nullable LocalTime time(String text) {
        Matcher found = TIME.matcher(text);
        LocalTime time = null;
        while (found.find()) {
            LocalTime next = time(found);
            if (next == null || (time != null && !time.equals(next))) {
                return null;
            }
            time = next;
        }
        return time;
    }

    private static @Nullable LocalTime time(Matcher found) {
        if (found.group(7) != null) {
            return LocalTime.NOON;
        }
        if (found.group(8) != null) {
            return null; // of the day before or after: nobody can tell
        }
        boolean short12 = found.group(1) != null;
        int hour = Integer.parseInt(short12 ? found.group(1) : found.group(4));
        String minutes = short12 ? found.group(2) : found.group(5);
        String half = short12 ? found.group(3) : found.group(6);
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (half != null && hour < 12 && half.equalsIgnoreCase("pm")) {
            hour += 12;
        } else if (half != null && half.equalsIgnoreCase("am") && hour >= 12) {
            return null; // 12am is as unsure as midnight
        } else if (half != null && hour > 12 && minutes == null) {
            return null;
        }
        return hour > 23 || minute > 59 ? null : LocalTime.of(hour, minute);
    }
}
