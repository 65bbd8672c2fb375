package org.firstmile.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.firstmile.shared.problem.ProblemCode;

/**
 * Takes a body in whole before a thread is given to its request, so that slow senders hold nobody up; refuses one that
 * is too large as soon as it shows, be it by its announcement or by what has come. The server's own refusal would say
 * nothing.
 */
@Singleton
class Bodies {
    private final long bytes;
    private final Refusal refusal;

    Bodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, Refusal refusal) {
        this.bytes = limit.asLongValue();
        this.refusal = refusal;
    }

    void take(@Observes Filters filters) {
        BodyHandler whole = BodyHandler.create(false).setBodyLimit(bytes);
        filters.register(context -> take(context, whole), 8_000);
        filters.register(Bodies::takeNothing, 7_999);
    }

    private static void take(RoutingContext context, BodyHandler whole) {
        if (context.request().isEnded()) {
            context.next();
        } else {
            whole.handle(context);
        }
    }

    /** No body is an empty body: whoever read it otherwise would wait for one that has ended already. */
    private static void takeNothing(RoutingContext context) {
        if (context.body().buffer() == null) {
            ((RoutingContextInternal) context).setBody(Buffer.buffer());
        }
        context.next();
    }

    void refuse(@Observes Router router) {
        router.route().failureHandler(context -> {
            if (context.statusCode() == ProblemCode.BODY_TOO_LARGE.status()) {
                context.response().putHeader(HttpHeaders.CONNECTION, "close");
                // the server would wait for the rest of the body
                context.addEndHandler(sent -> context.request().connection().close());
                refusal.send(context, ProblemCode.BODY_TOO_LARGE, "Send at most %d bytes.".formatted(bytes));
            } else if (!(context.failure() instanceof HttpClosedException)) {
                // who has hung up is answered nothing
                context.next();
            }
        });
    }
}
