package org.firstmile.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.FileSystemAccess;
import io.vertx.ext.web.handler.StaticHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Serves the built SPA from a folder beside the API, as {@code make run} does; behind a reverse proxy the folder is not
 * set and the proxy serves it. Security headers go on every answer either way.
 */
@Singleton
class WebApp {
    private static final String INDEX = "index.html";

    /** The build puts a digest into the names of its assets. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Optional<String> root;
    private final String policy;

    WebApp(
            @ConfigProperty(name = "firstmile.web-root") Optional<String> root,
            @ConfigProperty(name = "firstmile.oidc.authority") String authority) {
        this.root = root;
        URI issuer = URI.create(authority);
        String signIn = issuer.getScheme() + "://" + issuer.getAuthority();
        this.policy = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'self'; form-action 'self'; connect-src 'self' " + signIn
                + "; frame-src 'self' " + signIn;
    }

    void protect(@Observes Filters filters) {
        filters.register(this::addHeaders, 9_000);
    }

    private void addHeaders(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.set("Content-Security-Policy", policy);
        if (context.request().path().startsWith("/api/")) {
            headers.set("Cache-Control", "no-store");
        }
        context.next();
    }

    void serve(@Observes Router router) {
        root.ifPresent(folder -> {
            StaticHandler files = StaticHandler.create(FileSystemAccess.ROOT, folder)
                    .setIndexPage(INDEX)
                    .setCachingEnabled(false);
            router.route().order(20_000).handler(context -> {
                if (isOurs(context)) {
                    if (context.normalizedPath().startsWith("/assets/")) {
                        context.response().putHeader("Cache-Control", FOR_EVER);
                    }
                    files.handle(context);
                } else {
                    context.next();
                }
            });
            router.route().order(20_001).handler(context -> {
                if (isOurs(context) && !context.normalizedPath().contains(".")) {
                    context.response().putHeader("Cache-Control", "no-cache").sendFile(folder + "/" + INDEX);
                } else {
                    context.next();
                }
            });
        });
    }

    /** A page or file of the SPA: everything but the API and the service's own addresses. */
    private static boolean isOurs(RoutingContext context) {
        String path = context.normalizedPath();
        HttpMethod method = context.request().method();
        return (method == HttpMethod.GET || method == HttpMethod.HEAD)
                && !path.startsWith("/api/")
                && !path.startsWith("/q/")
                && !path.startsWith("/docs")
                && !path.startsWith("/openapi");
    }
}
