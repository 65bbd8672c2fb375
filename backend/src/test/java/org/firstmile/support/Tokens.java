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
import java.util.concurrent.ConcurrentHashMap;

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

    private static final long REUSED_MILLIS = 60_000;
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();
    private static PrivateKey key;

    private Tokens() {}

    private record Kept(String token, long since) {}

    /** One and the same for a minute, of the five that it lives, as a browser has it: signing is what costs most here. */
    public static String of(String user) {
        long now = System.currentTimeMillis();
        return KEPT.compute(
                        user,
                        (name, kept) -> kept != null && now - kept.since() < REUSED_MILLIS
                                ? kept
                                : new Kept(of(name, ROLES.get(name), Duration.ofMinutes(5)), now))
                .token();
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

    private static synchronized PrivateKey key() {
        try {
            if (key == null) {
                byte[] encoded = Base64.getDecoder().decode(System.getProperty(Stack.PRIVATE_KEY));
                key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
