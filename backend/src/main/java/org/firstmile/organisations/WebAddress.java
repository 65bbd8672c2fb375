package org.firstmile.organisations;

/** What passes for a web address: with a host that people can read, so without a user part that hides it. */
public final class WebAddress {
    public static final String PATTERN = "https?://[^\\s/.@?#]+\\.[^\\s/@?#]+([/?#]\\S*)?";
    public static final String MESSAGE = "Enter a web address that starts with https://, like https://www.example.org";

    private WebAddress() {}
}
