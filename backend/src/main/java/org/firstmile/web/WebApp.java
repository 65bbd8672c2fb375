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
    private final String docsPolicy;

    WebApp(
            @ConfigProperty(name = "firstmile.web-root") Optional<String> root,
            @ConfigProperty(name = "firstmile.oidc.authority") String authority,
            @ConfigProperty(name = "firstmile.map.tiles") Optional<String> tiles) {
        this.root = root;
        String signIn = origin(authority);
        String pictures = tiles.map(url -> " " + origin(url)).orElse("");
        this.policy = "default-src 'self'; img-src 'self' data:" + pictures
                + "; style-src 'self' 'unsafe-inline'; object-src 'none';"
                + " base-uri 'none'; frame-ancestors 'self'; form-action 'self'; connect-src 'self' " + signIn
                + "; frame-src 'self' " + signIn;
        // the page of the interactive documentation starts itself by a script that stands in it
        this.docsPolicy = policy + "; script-src 'self' 'unsafe-inline'";
    }

    /** A map's addresses have places for numbers in them, which no URI may have. */
    private static String origin(String address) {
        URI uri = URI.create(address.replaceAll("[{}]", ""));
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    void protect(@Observes Filters filters) {
        filters.register(this::addHeaders, 9_000);
    }

    private void addHeaders(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        String path = context.normalizedPath();
        headers.set("Content-Security-Policy", path.startsWith("/docs") ? docsPolicy : policy);
        if (path.startsWith("/api/")) {
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
                    boolean asset = context.normalizedPath().startsWith("/assets/");
                    context.response().putHeader("Cache-Control", asset ? FOR_EVER : "no-cache");
                    files.handle(context);
                } else {
                    context.next();
                }
            });
            router.route().order(20_001).handler(context -> {
                if (!isOurs(context)) {
                    context.next();
                } else if (context.normalizedPath().contains(".")) {
                    context.response().putHeader("Cache-Control", "no-store");
                    context.next();
                } else {
                    context.response().putHeader("Cache-Control", "no-cache").sendFile(folder + "/" + INDEX);
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
