package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations/{id}/representatives")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Freshness")
class RepresentativeResource {
    private final Representatives representatives;
    private final CurrentCaller caller;

    RepresentativeResource(Representatives representatives, CurrentCaller caller) {
        this.representatives = representatives;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.INVITE_REPRESENTATIVE)
    @Operation(
            operationId = "listRepresentatives",
            summary = "List who acts for an organisation",
            description = "And who was invited to. For its chapter's staff and those who act for it.")
    public OrganisationRepresentatives list(@PathParam("id") UUID id) {
        return representatives.list(caller.get(), id);
    }

    @POST
    @PermissionsAllowed(Permission.INVITE_REPRESENTATIVE)
    @Operation(
            operationId = "inviteRepresentative",
            summary = "Ask somebody to act for an organisation",
            description =
                    "They get an e-mail with a link that works for 14 days and for one account. An organisation asks one"
                            + " address 3 times a day at most, and all together 10 times, taken back or not; and 50 people a day.")
    @APIResponseSchema(value = RepresentativeView.class, responseCode = "201", responseDescription = "The invitation")
    public RestResponse<RepresentativeView> invite(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewRepresentative body) {
        return Reply.createdAt(
                "organisations/" + id + "/representatives",
                representatives.invite(caller.get(), id, idempotencyKey, body));
    }

    @DELETE
    @Path("/{representativeId}")
    @PermissionsAllowed(Permission.INVITE_REPRESENTATIVE)
    @Operation(
            operationId = "removeRepresentative",
            summary = "Take an invitation back, or somebody's right to act for an organisation",
            description = "It ends at once. Its own people take invitations back and leave; staff take anybody off.")
    public void remove(@PathParam("id") UUID id, @PathParam("representativeId") UUID representativeId) {
        representatives.remove(caller.get(), id, representativeId);
    }
}
