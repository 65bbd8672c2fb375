package org.firstmile.organisations.exchange;

import io.quarkus.security.PermissionsAllowed;
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

@Path("/offers-and-needs")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class OfferOrNeedResource {
    private final OffersAndNeeds offersAndNeeds;
    private final CurrentCaller caller;

    OfferOrNeedResource(OffersAndNeeds offersAndNeeds, CurrentCaller caller) {
        this.offersAndNeeds = offersAndNeeds;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readOfferOrNeed",
            summary = "Read an offer or a need",
            description = "For whoever is signed in and sees its organisation.")
    public RestResponse<OfferOrNeedView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(offersAndNeeds.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "changeOfferOrNeed",
            summary = "Change an offer or a need",
            description = "Replaces everything, while it is not closed.")
    public RestResponse<OfferOrNeedView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewOfferOrNeed body) {
        return Reply.changed(offersAndNeeds.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/closing")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "closeOfferOrNeed",
            summary = "Close an offer or a need",
            description = "It is met, taken up or no longer so.")
    public RestResponse<OfferOrNeedView> close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(offersAndNeeds.close(caller.get(), id, new IfMatch(ifMatch)));
    }
}
