package org.firstmile.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has opened the application with their account: for features that reach them when they are away.
 *
 * @param email as the account has it
 */
public record SignedIn(Caller caller, @Nullable String email) {

    /** Nobody's address gets into a log. */
    @Override
    public String toString() {
        return "SignedIn[…]";
    }
}
