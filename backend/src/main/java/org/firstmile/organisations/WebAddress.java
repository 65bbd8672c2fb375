package org.firstmile.organisations;

/** What passes for a web address: with a host that people can read, so without a user part that hides it. */
public final class WebAddress {
    private static final String REST = "://[^\\s/.@?#<>\\\\]+\\.[^\\s/@?#<>\\\\]+([/?#][^\\s<>]*)?";

    public static final String PATTERN = "https?" + REST;
    public static final String MESSAGE = "Enter a web address that starts with https://, like https://www.example.org";

    /** Where nothing less will do. */
    public static final String SECURE_PATTERN = "https" + REST;

    private WebAddress() {}
}
