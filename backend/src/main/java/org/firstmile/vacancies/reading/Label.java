package org.firstmile.vacancies.reading;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands before a colon, or begins a line of an advert's head: "Salary: ...", "Location Essex". */
enum Label {
    TITLE("job title", "role title", "post title", "title", "role", "post", "position", "vacancy"),
    LOCATION("location", "based", "based in", "based at", "place of work", "workplace", "where"),
    SALARY("salary", "pay", "rate of pay", "remuneration"),
    STIPEND("stipend"),
    EXPENSES("expenses"),
    TEAM("team", "department"),
    CONTRACT(
            "contract",
            "contract type",
            "type of contract",
            "contract length",
            "duration",
            "length of contract",
            "term"),
    START("start date", "starts", "starting", "starts on"),
    HOURS("hours", "working hours", "hours of work", "time commitment", "commitment"),
    PLACES("places", "number of places", "number of posts", "posts", "vacancies"),
    DEADLINE(
            "deadline",
            "application deadline",
            "deadline for applications",
            "closing",
            "closing date",
            "closing time",
            "closes",
            "closed",
            "applications close",
            "applications closed",
            "apply by"),
    DATES("interview", "interviews", "interview date", "interview dates", "assessment day", "shortlisting");

    private static final int LONGEST = 300;
    private static final Pattern WITH_COLON =
            Pattern.compile("^(\\p{L}[\\p{L} ]{1,38}\\p{L}) ?(?::| [–-] )\\s*(\\S.*)$");
    private static final Pattern WITHOUT = Pattern.compile(
            "^(Location|Based in|Based at|Salary|Team|Department|Contract|Hours|Closing date|Closing|Closes"
                    + "|Deadline|Applications closed?|Apply by|Interviews?) ([\\p{Lu}\\d£].*[^.:])$");
    private static final int FEW_WORDS = 5;
    private static final Map<String, Label> BY_WORDS = new HashMap<>();

    static {
        for (Label label : values()) {
            Arrays.stream(label.words).forEach(words -> BY_WORDS.put(words, label));
        }
    }

    private final String[] words;

    Label(String... words) {
        this.words = words;
    }

    /** @param words as the line writes them */
    record Labelled(Label label, String words, String value) {}

    /**
     * The label and the value of a line, or null.
     *
     * @param head whether the line stands before the advert's first prose: only there a label needs no colon
     */
    static @Nullable Labelled of(Passage passage, boolean head) {
        if (passage.text().length() > LONGEST) {
            return null;
        }
        Matcher plain = WITH_COLON.matcher(passage.text());
        if (plain.matches()) {
            Label label = BY_WORDS.get(Topic.words(plain.group(1)));
            return label == null ? null : new Labelled(label, plain.group(1), plain.group(2));
        }
        Matcher without = WITHOUT.matcher(passage.text());
        if (!without.matches()) {
            return null;
        }
        Label label = BY_WORDS.get(Topic.words(without.group(1)));
        Labelled found = new Labelled(label, without.group(1), without.group(2));
        return switch (label) {
            case DEADLINE, DATES -> Moments.hasDate(found.value()) ? found : null;
            case SALARY -> head && found.value().contains("£") ? found : null;
            case HOURS -> head && Character.isDigit(found.value().charAt(0)) ? found : null;
            default -> head && found.value().split(" ").length <= FEW_WORDS ? found : null;
        };
    }
}
