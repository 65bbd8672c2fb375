package org.firstmile.applications;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** The reveal. */
@Path("/vacancies/{id}/reveals")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class RevealResource {
    private final Reveals reveals;
    private final CurrentCaller caller;

    RevealResource(Reveals reveals, CurrentCaller caller) {
        this.reveals = reveals;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponseSchema(value = RevealList.class, responseCode = "201", responseDescription = "The reveals")
    @Operation(
            operationId = "revealCandidates",
            summary = "Reveal whose applications these are",
            description =
                    "Once marks are locked, of shortlisted applications that reach the pass mark; otherwise 409, naming"
                            + " which may not be, and none is revealed. It is never taken back. One that is revealed"
                            + " already keeps its first reason.")
    public RestResponse<RevealList> reveal(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewReveal body) {
        return RestResponse.ResponseBuilder.<RevealList>create(RestResponse.Status.CREATED)
                .entity(reveals.reveal(caller.get(), id, idempotencyKey, body))
                .location(URI.create("/api/v1/vacancies/" + id + "/board"))
                .build();
    }
}
