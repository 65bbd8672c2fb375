package org.firstmile.shared.json;

/**
 * Text that a database and a page can hold: no control characters but line breaks and tabs, none that turns the direction of
 * what follows, no half characters.
 */
public final class PlainText {
    public static final String RULE = "Take out the control character or broken symbol in this text";

    private PlainText() {}

    public static boolean isStorable(String text) {
        return text.codePoints()
                .allMatch(c ->
                        c == '\n' || c == '\r' || c == '\t' || (c >= 0x20 && c != 0x7f && !isHalf(c) && !turns(c)));
    }

    /** Whether there is anything to see. */
    public static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    }

    /** Overrides and isolates of direction: "evil" could stand there as "live". */
    private static boolean turns(int codePoint) {
        return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
