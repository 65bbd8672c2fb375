package org.firstmile.applications.conversations;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies/{id}/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Conversations")
class InvitationResource {
    private final Conversations conversations;
    private final CurrentCaller caller;

    InvitationResource(Conversations conversations, CurrentCaller caller) {
        this.conversations = conversations;
        this.caller = caller;
    }

    @GET
    @Path("/candidates")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(
            value = ConversationCandidatePage.class,
            responseCode = "200",
            responseDescription = "A slice of the candidates")
    @Operation(
            operationId = "listConversationCandidates",
            summary = "List the candidates who can be met",
            description = "Those who were revealed and are on the shortlist or past it, by reference. 409 before marks"
                    + " are locked.")
    public ConversationCandidatePage candidates(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return conversations.candidates(caller.get(), id, page).as(ConversationCandidatePage::new);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "inviteToConversation",
            summary = "Invite a candidate to a conversation",
            description =
                    "Who was revealed, to a slot that is free. They get an e-mail with a calendar file and may choose"
                            + " another free slot. Of two invitations to one slot one is answered with 409.")
    @APIResponseSchema(
            value = ConversationView.class,
            responseCode = "201",
            responseDescription = "The arranged conversation")
    public RestResponse<ConversationView> invite(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewConversation body) {
        return Reply.created(conversations.invite(caller.get(), id, idempotencyKey, body), "conversations");
    }
}
