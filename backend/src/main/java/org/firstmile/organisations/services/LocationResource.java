package org.firstmile.organisations.services;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

@Path("/locations")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class LocationResource {
    private final Locations locations;
    private final CurrentCaller caller;

    LocationResource(Locations locations, CurrentCaller caller) {
        this.locations = locations;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readLocation",
            summary = "Read a place",
            description = "Where its organisation is visible.")
    public RestResponse<LocationView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(locations.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(operationId = "changeLocation", summary = "Change a place", description = "Replaces everything.")
    public RestResponse<LocationView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewLocation body) {
        return Reply.changed(locations.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "deleteLocation",
            summary = "Delete a place",
            description = "Not while a service, an offer or a need is there.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        locations.delete(caller.get(), id, new IfMatch(ifMatch));
    }
}
