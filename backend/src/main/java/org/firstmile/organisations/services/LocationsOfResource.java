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

@Path("/organisations/{id}/locations")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class LocationsOfResource {
    private final Locations locations;
    private final CurrentCaller caller;

    LocationsOfResource(Locations locations, CurrentCaller caller) {
        this.locations = locations;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listLocations",
            summary = "List an organisation's places",
            description = "Besides its main address, by name.")
    public LocationPage list(@PathParam("id") UUID id, @BeanParam @Valid Paging paging) {
        return locations.list(caller.get(), id, paging).as(LocationPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "createLocation",
            summary = "Add a place to an organisation",
            description = "Where it works besides its main address.")
    @APIResponseSchema(value = LocationView.class, responseCode = "201", responseDescription = "The new place")
    public RestResponse<LocationView> create(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewLocation body) {
        return Reply.created(locations.create(caller.get(), id, idempotencyKey, body), "locations");
    }
}
