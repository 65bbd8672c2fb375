package org.firstmile.shared.json;

/** Text that a database and a page can hold: no control characters but line breaks and tabs, no half characters. */
final class PlainText {
    static final String RULE = "Take out the control character or broken symbol in this text";

    private PlainText() {}

    static boolean isStorable(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n' || c == '\r' || c == '\t' || (c >= 0x20 && c != 0x7f && !isHalf(c)));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
