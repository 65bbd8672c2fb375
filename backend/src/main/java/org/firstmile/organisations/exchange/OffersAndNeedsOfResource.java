package org.firstmile.organisations.exchange;

import io.quarkus.security.PermissionsAllowed;
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

@Path("/organisations/{id}/offers-and-needs")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class OffersAndNeedsOfResource {
    private final OffersAndNeeds offersAndNeeds;
    private final CurrentCaller caller;

    OffersAndNeedsOfResource(OffersAndNeeds offersAndNeeds, CurrentCaller caller) {
        this.offersAndNeeds = offersAndNeeds;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "listOffersAndNeeds",
            summary = "List what an organisation offers to others and needs from them",
            description = "The newest first; for whoever is signed in and sees the organisation.")
    public OfferOrNeedPage list(
            @PathParam("id") UUID id, @BeanParam @Valid OfferOrNeedFilter filter, @BeanParam @Valid Paging paging) {
        return offersAndNeeds.list(caller.get(), id, filter, paging).as(OfferOrNeedPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "createOfferOrNeed",
            summary = "Add an offer or a need",
            description = "By staff of its chapter or its own people.")
    @APIResponseSchema(
            value = OfferOrNeedView.class,
            responseCode = "201",
            responseDescription = "The new offer or need")
    public RestResponse<OfferOrNeedView> create(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewOfferOrNeed body) {
        return Reply.created(offersAndNeeds.create(caller.get(), id, idempotencyKey, body), "offers-and-needs");
    }
}
