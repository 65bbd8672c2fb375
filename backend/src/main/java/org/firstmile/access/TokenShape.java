package org.firstmile.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.firstmile.shared.http.Refusal;
import org.firstmile.shared.problem.ProblemCode;

/**
 * Turns away what has not the three parts of a signed token before anything looks into it: the library that checks
 * tokens fails over one that is nothing but dots.
 */
@Singleton
class TokenShape {
    private static final String SCHEME = "Bearer ";
    private static final Pattern SIGNED = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]+");

    private final Refusal refusal;

    TokenShape(Refusal refusal) {
        this.refusal = refusal;
    }

    void install(@Observes Filters filters) {
        filters.register(this::check, 8_500);
    }

    private void check(RoutingContext context) {
        String credentials = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (credentials == null
                || !credentials.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                || SIGNED.matcher(credentials.substring(SCHEME.length()).strip())
                        .matches()) {
            context.next();
            return;
        }
        context.response().putHeader("WWW-Authenticate", "Bearer");
        refusal.send(context, ProblemCode.UNAUTHENTICATED, "Send a valid access token as Authorization: Bearer.");
    }
}
