package org.firstmile.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.firstmile.shared.problem.Problem;
import org.firstmile.shared.problem.ProblemCode;

/** Answers with a problem where no resource is reached, so no exception mapper either. */
@Singleton
public class Refusal {
    private static final int AFTER_ALL_OTHERS = 30_000;

    private final ObjectMapper json;

    Refusal(ObjectMapper json) {
        this.json = json;
    }

    void install(@Observes Router router) {
        router.route("/api/*")
                .order(AFTER_ALL_OTHERS)
                .handler(context -> send(
                        context, ProblemCode.NOT_FOUND, "There is no such address. See /docs for those there are."));
    }

    public void send(RoutingContext context, ProblemCode code, String detail) {
        try {
            context.response()
                    .setStatusCode(code.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(Problem.of(code, detail, List.of(), RequestId.current())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
