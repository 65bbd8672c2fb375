package org.firstmile.support;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Signed access tokens as the realm issues them; the subject is the user name. */
public final class Tokens {
    private static final Map<String, String> ROLES = Map.ofEntries(
            Map.entry("organiser", "organiser"),
            Map.entry("organiser2", "organiser"),
            Map.entry("lead", "lead"),
            Map.entry("hiring", "hiring-manager"),
            Map.entry("reviewer", "reviewer"),
            Map.entry("reviewer2", "reviewer"),
            Map.entry("reviewer3", "reviewer"),
            Map.entry("reviewer4", "reviewer"),
            Map.entry("finance", "finance"),
            Map.entry("admin", "admin"),
            Map.entry("partner", "partner"),
            Map.entry("partner2", "partner"),
            Map.entry("integrator", "partner"));

    private Tokens() {}

    public static String of(String user) {
        return of(user, ROLES.get(user), Duration.ofMinutes(5));
    }

    public static String of(String user, String role, Duration life) {
        return signed(claims(user, role, life));
    }

    /** What the realm says of a user; a test may take something away or say something else before it is signed. */
    public static Map<String, Object> claims(String user, String role, Duration life) {
        long now = System.currentTimeMillis() / 1000;
        return new HashMap<>(Map.of(
                "sub",
                user,
                "upn",
                user,
                "preferred_username",
                user,
                "name",
                "Sample " + user,
                "aud",
                "firstmile-api",
                "realm_access",
                Map.of("roles", List.of(role)),
                "iat",
                now - 60,
                "exp",
                now + life.toSeconds()));
    }

    public static String signed(Map<String, Object> claims) {
        return Jwt.claims(claims).sign(key());
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(Stack.PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
