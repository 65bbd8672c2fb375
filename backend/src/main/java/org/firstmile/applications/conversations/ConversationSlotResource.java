package org.firstmile.applications.conversations;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies/{id}/slots")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Conversations")
class ConversationSlotResource {
    private final ConversationSlots slots;
    private final CurrentCaller caller;

    ConversationSlotResource(ConversationSlots slots, CurrentCaller caller) {
        this.slots = slots;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(
            value = ConversationSlotPage.class,
            responseCode = "200",
            responseDescription = "A slice of the slots")
    @Operation(
            operationId = "listConversationSlots",
            summary = "List the times at which candidates can be met",
            description = "Soonest first, taken ones among them. Once marks are locked; 409 before.")
    public ConversationSlotPage list(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return slots.list(caller.get(), id, page).as(ConversationSlotPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "offerConversationSlot",
            summary = "Offer a time to meet one candidate",
            description = "In the future. Two conversations cannot be held at one place at once.")
    @APIResponseSchema(
            value = ConversationSlotView.class,
            responseCode = "201",
            responseDescription = "The offered slot")
    public RestResponse<ConversationSlotView> offer(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewConversationSlot body) {
        return RestResponse.ResponseBuilder.<ConversationSlotView>create(RestResponse.Status.CREATED)
                .entity(slots.offer(caller.get(), id, idempotencyKey, body))
                .location(URI.create("/api/v1/vacancies/" + id + "/slots"))
                .build();
    }

    @DELETE
    @Path("/{slotId}")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "204", description = "It is offered no more")
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @Operation(
            operationId = "removeConversationSlot",
            summary = "Take a time back",
            description = "While nobody is invited to it; 409 otherwise.")
    public void remove(@PathParam("id") UUID id, @PathParam("slotId") UUID slotId) {
        slots.remove(caller.get(), id, slotId);
    }
}
