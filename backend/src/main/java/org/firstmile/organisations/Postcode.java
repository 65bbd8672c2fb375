package org.firstmile.organisations;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * UK postcodes by their shape. {@code GIR 0AA} and {@code BFPO} numbers do not have it and are not taken: no
 * organisation of an alliance is there.
 */
public final class Postcode {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}");

    private Postcode() {}

    /** In capitals with one space before the last three characters; empty when it is not a postcode. */
    public static Optional<String> canonical(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return SHAPE.matcher(bare).matches()
                ? Optional.of(bare.substring(0, bare.length() - 3) + " " + bare.substring(bare.length() - 3))
                : Optional.empty();
    }
}
