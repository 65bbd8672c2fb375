package org.firstmile.organisations.services;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/organisations/{id}/services")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class ServicesOfResource {
    private final Services services;
    private final CurrentCaller caller;

    ServicesOfResource(Services services, CurrentCaller caller) {
        this.services = services;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listServices",
            summary = "List an organisation's services",
            description = "By name. Everyone sees the listed ones, who sees the organisation in full all of them.")
    public ServicePage list(
            @PathParam("id") UUID id, @BeanParam @Valid ServiceFilter filter, @BeanParam @Valid Paging paging) {
        return services.list(caller.get(), id, filter, paging).as(ServicePage::new);
    }

    @POST
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "createService",
            summary = "Add a service to an organisation",
            description = "By staff of its chapter or its own people.")
    @APIResponseSchema(value = ServiceView.class, responseCode = "201", responseDescription = "The new service")
    public RestResponse<ServiceView> create(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewService body) {
        return Reply.created(services.create(caller.get(), id, idempotencyKey, body), "services");
    }
}
