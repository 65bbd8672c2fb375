package org.firstmile.applications.monitoring;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.applications.MyApplications;
import org.jboss.resteasy.reactive.Cache;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class MonitoringResource {
    private final Monitoring monitoring;

    MonitoringResource(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @POST
    @Path("/my-application/monitoring")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Counted")
    @Operation(
            operationId = "answerMonitoring",
            summary = "Answer the equality questions",
            description =
                    "Voluntary, once, after the submission. The answers are added to the vacancy's counts; nothing"
                            + " leads from them to the application.")
    public void answer(
            @HeaderParam("Application-Key") String key,
            @NotNull(message = "Send a body") @Valid MonitoringAnswers body) {
        monitoring.count(MyApplications.key(key), body);
    }
}
