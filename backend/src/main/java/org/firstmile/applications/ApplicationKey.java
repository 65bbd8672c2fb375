package org.firstmile.applications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret of a private link: 256 random bits. Only its SHA-256 is stored; that many bits need no salt and no slow
 * hash.
 *
 * @param secret 43 characters of base64url
 */
public record ApplicationKey(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ApplicationKey fresh() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new ApplicationKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret stays out of logs and messages. */
    @Override
    public String toString() {
        return "ApplicationKey[…]";
    }
}
