package org.firstmile.applications;

import java.util.regex.Pattern;

/** How words are counted: what stands between spaces and holds a letter or a digit, so bullets and dashes are free. */
final class Words {
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    static int in(String text) {
        return (int) SPACE.splitAsStream(text)
                .filter(part -> part.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
