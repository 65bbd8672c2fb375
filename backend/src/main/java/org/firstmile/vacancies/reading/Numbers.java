package org.firstmile.vacancies.reading;

import java.util.List;
import java.util.Locale;

/** Small numbers, in digits or in words. */
final class Numbers {
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** For a rule: one group. */
    static final String NUMBER = "(\\d{1,4}|" + String.join("|", WORDS) + ")";

    private Numbers() {}

    static int of(String number) {
        int word = WORDS.indexOf(number.toLowerCase(Locale.UK));
        return word < 0 ? Integer.parseInt(number) : word + 1;
    }
}
