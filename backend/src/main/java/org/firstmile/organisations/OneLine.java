package org.firstmile.organisations;

/** What passes for a name: no line break of any alphabet, and no sign that only steers a screen. */
public final class OneLine {
    public static final String PATTERN = "[^\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]*";
    public static final String MESSAGE = "Enter the name on one line";

    private OneLine() {}
}
