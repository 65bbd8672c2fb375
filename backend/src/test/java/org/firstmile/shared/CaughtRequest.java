package org.firstmile.shared;

import io.restassured.filter.Filter;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.firstmile.access.AccessRequests;
import org.firstmile.support.ApiTest.As;
import org.firstmile.support.Tokens;

/**
 * A request that nothing can refuse, as the access table has it, caught before it leaves; an attack sends it with
 * something changed.
 */
final class CaughtRequest {
    private static final Duration SLOW = Duration.ofSeconds(5);
    private static final List<String> USERS = List.of("lead", "organiser", "admin", "reviewer", "hiring", "partner");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String user;
    private final FilterableRequestSpecification request;

    private CaughtRequest(String user, FilterableRequestSpecification request) {
        this.user = user;
        this.request = request;
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient FilterableRequestSpecification request;

        Stopped(FilterableRequestSpecification request) {
            super(null, null, false, false);
            this.request = request;
        }
    }

    /** Sent by somebody who may: what is attacked is not the door. */
    static CaughtRequest of(String operation) {
        return USERS.stream()
                .filter(user -> {
                    CaughtRequest valid = of(operation, user);
                    return valid.send(valid.uri(), valid.body(), Map.of()).statusCode() < 300;
                })
                .findFirst()
                .map(user -> of(operation, user))
                .orElseThrow(() -> new AssertionError("Nobody may " + operation));
    }

    private static CaughtRequest of(String operation, String user) {
        Filter stop = (request, response, context) -> {
            throw new Stopped(request);
        };
        try {
            AccessRequests.of(operation)
                    .send(
                            As.nobody()
                                    .header("Authorization", "Bearer " + Tokens.of(user))
                                    .filter(stop),
                            user);
        } catch (Stopped stopped) {
            return new CaughtRequest(user, stopped.request);
        }
        throw new AssertionError(operation + " was not sent");
    }

    /** Another one, on a thing of its own. */
    CaughtRequest again(String operation) {
        return of(operation, user);
    }

    boolean isStep() {
        return request.getMethod().equals("POST") || request.getMethod().equals("DELETE");
    }

    String uri() {
        return request.getURI();
    }

    /** A document's bytes as one character each. */
    String body() {
        Object body = request.getBody();
        return switch (body) {
            case null -> "";
            case byte[] document -> new String(document, StandardCharsets.ISO_8859_1);
            default -> body.toString();
        };
    }

    private boolean isDocument() {
        return request.getContentType() != null && !request.getContentType().startsWith("application/json");
    }

    /** Each time from another network address: how many applications one may begin is not asked here. */
    HttpResponse<String> send(String uri, String body, Map<String, String> headers) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HttpRequest.Builder again = HttpRequest.newBuilder(URI.create(uri))
                .method(
                        request.getMethod(),
                        HttpRequest.BodyPublishers.ofString(
                                body, isDocument() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8))
                .setHeader("Authorization", request.getHeaders().getValue("Authorization"))
                .setHeader("Content-Type", isDocument() ? request.getContentType() : "application/json")
                .setHeader("If-Match", "*")
                .setHeader("X-Forwarded-For", "10.9.%d.%d".formatted(random.nextInt(256), random.nextInt(256)))
                .timeout(SLOW);
        if (request.getHeaders().hasHeaderWithName("Application-Key")) {
            again.setHeader("Application-Key", request.getHeaders().getValue("Application-Key"));
        }
        headers.forEach(again::setHeader);
        try {
            return CLIENT.send(again.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(uri, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
