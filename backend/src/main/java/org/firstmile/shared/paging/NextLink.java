package org.firstmile.shared.paging;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Adds {@code Link: <…>; rel="next"} (RFC 8288) to every page that has a next one, with all its filters. The address is
 * relative: which host a client used is not always told, and never to be believed.
 */
final class NextLink {
    @Inject
    HttpServerRequest request;

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            String next = UriBuilder.fromPath(request.path())
                    .replaceQuery(request.query())
                    .replaceQueryParam("after", page.next())
                    .build()
                    .toString();
            response.getHeaders().add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
    }
}
