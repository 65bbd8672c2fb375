package org.firstmile.vacancies.reading;

import java.util.List;

/**
 * A line, or a few that were one before they were broken.
 *
 * @param lines as they stand in the text
 * @param text without its bullet, links and emphasis
 * @param gap empty lines before it
 */
record Passage(List<Line> lines, String text, Mark mark, int gap) {
    static final java.util.regex.Pattern BARE_NUMBER = java.util.regex.Pattern.compile("^(\\d{1,2})[.)]?$");
    private static final int SHORT = 100;
    private static final int FEW_WORDS = 12;

    /** What a passage begins with. */
    enum Mark {
        NONE,
        BULLET,
        NUMBER,
        BOX
    }

    /** @param number from 1 */
    record Line(int number, String text) {}

    boolean isItem() {
        return mark != Mark.NONE;
    }

    boolean endsWith(String end) {
        return text.endsWith(end);
    }

    /** At most a hundred characters and twelve words. */
    boolean isShort() {
        return text.length() <= SHORT && text.split(" ").length <= FEW_WORDS;
    }

    /** Long enough for a sentence, and written like one. */
    boolean isProse() {
        return text.length() > SHORT || (text.length() > 40 && (endsWith(".") || endsWith("!")));
    }

    /** Something that can be read at all: three letters or digits. */
    boolean hasWords() {
        return text.codePoints().filter(Character::isLetterOrDigit).limit(3).count() == 3;
    }

    /** The lines that say something: a number alone above a paragraph only counts it. */
    List<Line> said() {
        boolean counted = mark == Mark.NUMBER
                && lines.size() > 1
                && BARE_NUMBER.matcher(lines.getFirst().text()).matches();
        return counted ? lines.subList(1, lines.size()) : lines;
    }

    String raw() {
        return lines.stream()
                .map(Line::text)
                .reduce((one, next) -> one + " " + next)
                .orElse("");
    }
}
