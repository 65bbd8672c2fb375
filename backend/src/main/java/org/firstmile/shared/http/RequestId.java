package org.firstmile.shared.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/** Every request has an id: the caller's own {@code X-Request-Id} if it is plain, else a new one; in answers and logs. */
@Singleton
public class RequestId {
    static final String HEADER = "X-Request-Id";
    private static final String KEY = "requestId";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    void install(@Observes Filters filters) {
        filters.register(RequestId::mark, 10_000);
    }

    private static void mark(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        MDC.put(KEY, id);
        HttpServerResponse response = context.response();
        response.putHeader(HEADER, id);
        context.next();
    }

    /** The id of the request being answered; empty outside a request. */
    public static String current() {
        Object id = MDC.get(KEY);
        return id == null ? "" : id.toString();
    }
}
