package org.firstmile.organisations.services;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/services")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class ServiceResource {
    private final Services services;
    private final CurrentCaller caller;

    ServiceResource(Services services, CurrentCaller caller) {
        this.services = services;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readService",
            summary = "Read a service",
            description = "Everyone reads what the directory lists; one that has ended says so.")
    public RestResponse<ServiceView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(services.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "changeService",
            summary = "Change a service",
            description = "Replaces everything; status ended ends it.")
    public RestResponse<ServiceView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewService body) {
        return Reply.changed(services.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/confirmation")
    @PermissionsAllowed(Permission.CONFIRM_ORGANISATION)
    @Operation(
            operationId = "confirmService",
            summary = "Say that a service is still right",
            description = "Records who said so and when.")
    public RestResponse<ServiceView> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(services.confirm(caller.get(), id, new IfMatch(ifMatch)));
    }
}
