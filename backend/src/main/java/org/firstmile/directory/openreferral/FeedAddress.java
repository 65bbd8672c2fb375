package org.firstmile.directory.openreferral;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The feed's own address, beside the API: other directories are told to read {@code /open-referral/v3}. Every answer of
 * it may be read by any web page, be it an error, and whether or not an Origin was sent.
 */
@Singleton
class FeedAddress {
    static final String BELOW_API = "/open-referral/v3";

    private static final String API = "/api/v1";
    private static final int BEFORE_ALL_OTHERS = 10_000;

    void serve(@Observes Filters filters) {
        filters.register(FeedAddress::handle, BEFORE_ALL_OTHERS);
    }

    private static void handle(RoutingContext context) {
        String path = context.normalizedPath();
        if (isBelow(path, BELOW_API)) {
            String query = context.request().query();
            context.reroute(context.request().method(), API + path + (query == null ? "" : "?" + query));
        } else if (isBelow(path, API + BELOW_API)) {
            open(context);
        } else {
            context.next();
        }
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static void open(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Access-Control-Allow-Origin", "*");
        if (context.request().method() == HttpMethod.OPTIONS) {
            headers.set("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            headers.set("Access-Control-Allow-Headers", "*");
            headers.set("Access-Control-Max-Age", "86400");
            context.response().setStatusCode(204).end();
        } else {
            context.next();
        }
    }
}
