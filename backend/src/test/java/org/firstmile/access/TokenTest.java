package org.firstmile.access;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.firstmile.support.ApiTest;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens are believed. */
@ApiTest
class TokenTest {

    private static ValidatableResponse me(String token) {
        return As.nobody().auth().oauth2(token).get("/me").then();
    }

    private static ValidatableResponse me(Consumer<Map<String, Object>> change) {
        Map<String, Object> claims = Tokens.claims("organiser", "organiser", Duration.ofMinutes(5));
        change.accept(claims);
        return me(Tokens.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "...", "a..b", "nonsense", "a.b", "a.b.c", "a.b.c.d.e", "a b c"})
    void what_has_not_the_shape_of_a_token_is_none(String text) {
        me(text).statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("code", equalTo("unauthenticated"));
    }

    @Test
    void a_token_for_nobody_or_for_another_service_is_refused() {
        me(claims -> {}).statusCode(200);
        me(claims -> claims.remove("sub")).statusCode(401);
        me(claims -> claims.remove("aud")).statusCode(401);
        me(claims -> claims.put("aud", "account")).statusCode(401);
        me(claims -> claims.put("aud", List.of("account", "firstmile-api"))).statusCode(200);
        me(claims -> claims.put("exp", 1)).statusCode(401);
    }

    @Test
    void a_token_that_nobody_or_another_signed_is_refused() {
        String[] parts = Tokens.of("organiser").split("\\.");
        String unsigned = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        me(unsigned + "." + parts[1] + ".").statusCode(401);
        me(unsigned + "." + parts[1] + "." + parts[2]).statusCode(401);
        String admin = Tokens.of("admin").split("\\.")[1];
        me(parts[0] + "." + admin + "." + parts[2]).statusCode(401);
    }

    @Test
    void roles_that_the_house_does_not_know_permit_nothing() {
        me(claims -> claims.put("realm_access", Map.of("roles", List.of("boss", "ADMIN"))))
                .statusCode(403);
        me(claims -> claims.put("realm_access", Map.of("roles", List.of()))).statusCode(403);
        me(claims -> claims.remove("realm_access")).statusCode(403);
    }

    @Test
    void a_token_without_a_name_is_known_by_its_user_name() {
        me(claims -> claims.remove("name")).statusCode(200).body("name", equalTo("organiser"));
    }
}
