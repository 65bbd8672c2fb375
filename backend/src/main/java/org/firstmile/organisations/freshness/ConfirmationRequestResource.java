package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations/{id}/confirmation-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
class ConfirmationRequestResource {
    private final ConfirmationRequests requests;
    private final CurrentCaller caller;

    ConfirmationRequestResource(ConfirmationRequests requests, CurrentCaller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "listConfirmationRequests",
            summary = "List when an organisation was asked whether its entry is right",
            description = "The latest first, with what came of each e-mail.")
    public ConfirmationRequestPage list(@PathParam("id") UUID id, @BeanParam @Valid Paging paging) {
        return requests.list(caller.get(), id, paging);
    }

    @POST
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "askForConfirmation",
            summary = "Ask an organisation by e-mail whether its entry is still right",
            description =
                    "At the address in its entry, at most once a day. The e-mail has a link that works for 60 days.")
    @APIResponseSchema(
            value = ConfirmationRequestView.class,
            responseCode = "201",
            responseDescription = "What was sent")
    public RestResponse<ConfirmationRequestView> ask(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return Reply.createdAt(
                "organisations/" + id + "/confirmation-requests", requests.ask(caller.get(), id, idempotencyKey));
    }
}
