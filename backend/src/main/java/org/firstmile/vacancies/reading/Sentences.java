package org.firstmile.vacancies.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts prose into sentences. */
final class Sentences {
    /** Rules look at no longer sentence: whatever is longer is prose, not a fact. */
    static final int LONGEST = 600;

    private static final Set<String> SHORTENED = Set.of(
            "e.g", "i.e", "eg", "ie", "etc", "inc", "incl", "excl", "st", "no", "approx", "mr", "mrs", "ms", "dr");

    private Sentences() {}

    static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            if (ends(text, start, i)) {
                sentences.add(text.substring(start, i + 1).strip());
                start = i + 1;
            }
        }
        String rest = text.substring(start).strip();
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
        return sentences;
    }

    private static boolean ends(String text, int start, int at) {
        char mark = text.charAt(at);
        if ((mark != '.' && mark != '!' && mark != '?') || text.charAt(at + 1) != ' ') {
            return false;
        }
        int next = at + 2;
        while (next < text.length() && "\"'(‘“".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next >= text.length()
                || ((Character.isUpperCase(text.charAt(next)) || Character.isDigit(text.charAt(next)))
                        && !(mark == '.' && isShortened(text, start, at)));
    }

    private static boolean isShortened(String text, int start, int dot) {
        int from = dot;
        while (from > start && dot - from < 10 && text.charAt(from - 1) != ' ' && text.charAt(from - 1) != '(') {
            from--;
        }
        return SHORTENED.contains(text.substring(from, dot).toLowerCase(Locale.ROOT));
    }

    /** With straight apostrophes, for rules to look at. */
    static String straight(String text) {
        return text.replace('’', '\'').replace('‘', '\'');
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.UK) + text.substring(1);
    }
}
