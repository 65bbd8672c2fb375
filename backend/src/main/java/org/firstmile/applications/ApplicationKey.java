package org.firstmile.applications;

import org.firstmile.shared.Secret;

/**
 * The secret of a private link; only its hash is stored.
 *
 * @param secret 43 characters of base64url
 */
public record ApplicationKey(String secret) {
    static ApplicationKey fresh() {
        return new ApplicationKey(Secret.fresh());
    }

    byte[] hash() {
        return Secret.hash(secret);
    }

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "ApplicationKey[…]";
    }
}
