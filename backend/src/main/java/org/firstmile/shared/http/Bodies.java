package org.firstmile.shared.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
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
 * nothing. A document may be larger than JSON. A table may be larger still and is not taken in here: who reads it does so
 * from the wire, once it is known who sends it.
 */
@Singleton
class Bodies {
    private final long ofJson;
    private final long ofDocument;
    private final long ofTable;
    private final Refusal refusal;

    Bodies(
            @ConfigProperty(name = "firstmile.http.largest-json") MemorySize ofJson,
            @ConfigProperty(name = "firstmile.http.largest-document") MemorySize ofDocument,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize ofTable,
            Refusal refusal) {
        this.ofJson = ofJson.asLongValue();
        this.ofDocument = ofDocument.asLongValue();
        this.ofTable = ofTable.asLongValue();
        this.refusal = refusal;
    }

    void take(@Observes Filters filters) {
        BodyHandler json = BodyHandler.create(false).setBodyLimit(ofJson);
        BodyHandler document = BodyHandler.create(false).setBodyLimit(ofDocument);
        filters.register(context -> take(context, isDocument(context) ? document : json), 8_000);
        filters.register(Bodies::takeNothing, 7_999);
    }

    /** PDF and word processors' files, to the one kind of address that takes them. */
    private static boolean isDocument(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return context.request().method() == HttpMethod.PUT
                && type != null
                && (type.startsWith("application/pdf") || type.startsWith("application/vnd.o"));
    }

    private static boolean isTable(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return context.request().method() == HttpMethod.POST
                && type != null
                && (type.startsWith("text/csv") || type.startsWith("application/vnd.open-referral"));
    }

    private static void take(RoutingContext context, BodyHandler whole) {
        if (context.request().isEnded() || isTable(context)) {
            context.next();
        } else {
            whole.handle(context);
        }
    }

    /** No body is an empty body: whoever read it otherwise would wait for one that has ended already. */
    private static void takeNothing(RoutingContext context) {
        if (context.body().buffer() == null && !isTable(context)) {
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
                refusal.send(
                        context,
                        ProblemCode.BODY_TOO_LARGE,
                        "Send at most %d bytes."
                                .formatted(isTable(context) ? ofTable : isDocument(context) ? ofDocument : ofJson));
            } else if (!(context.failure() instanceof HttpClosedException)) {
                // who has hung up is answered nothing
                context.next();
            }
        });
    }
}
