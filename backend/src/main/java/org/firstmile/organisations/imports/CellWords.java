package org.firstmile.organisations.imports;

import java.util.Locale;
import java.util.Set;

/** What people write into cells. */
final class CellWords {
    private static final Set<String> NOTHING = Set.of(
            "-", "--", "\u2013", "\u2014", "\u2212", ".", "?", "n/a", "na", "none", "nil", "null", "unknown", "tbc",
            "#n/a");

    private CellWords() {}

    /** Whether it stands for an empty cell. */
    static boolean sayNothing(String cell) {
        return NOTHING.contains(cell.toLowerCase(Locale.UK));
    }

    /** As the API would write a constant of that name. */
    static String kebab(String text) {
        return text.toLowerCase(Locale.UK).strip().replaceAll("[\\s_]+", "-");
    }

    static String quoted(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    static boolean isId(String typed) {
        return typed.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }
}
