package org.firstmile.vacancies.reading;

/** Somebody's words, in quotation marks from the first to the last. */
final class Quotations {
    private static final int SHORTEST = 40;
    private static final String OPENING = "\"“‘";
    private static final String CLOSING = "\"”’";

    private Quotations() {}

    static boolean is(Passage passage) {
        String text = passage.text();
        int kind = OPENING.indexOf(text.charAt(0));
        return !passage.isItem()
                && kind >= 0
                && text.length() >= SHORTEST
                && text.charAt(text.length() - 1) == CLOSING.charAt(kind)
                && text.indexOf(CLOSING.charAt(kind), 1) == text.length() - 1;
    }

    static String words(Passage passage) {
        return passage.text().substring(1, passage.text().length() - 1).strip();
    }
}
