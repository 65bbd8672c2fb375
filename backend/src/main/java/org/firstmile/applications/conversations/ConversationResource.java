package org.firstmile.applications.conversations;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Conversations")
class ConversationResource {
    private final Conversations conversations;
    private final Interviewers interviewers;
    private final ConversationQueries queries;
    private final CurrentCaller caller;

    ConversationResource(
            Conversations conversations, Interviewers interviewers, ConversationQueries queries, CurrentCaller caller) {
        this.conversations = conversations;
        this.interviewers = interviewers;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.INTERVIEW)
    @Operation(
            operationId = "listConversations",
            summary = "List the caller's conversations",
            description =
                    "By time. Who runs a vacancy's review has all of them, an interviewer those of their panels that"
                            + " stand, without candidates from whom they stepped back.")
    public ConversationPage list(@BeanParam @Valid ConversationFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(ConversationPage::new);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.INTERVIEW)
    @Operation(
            operationId = "readConversation",
            summary = "Read a conversation",
            description = "With whom, when and where. Scores are not in it.")
    public RestResponse<ConversationView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(queries.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/slot")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "moveConversation",
            summary = "Move a conversation to another slot",
            description = "A free one of the same kind. The candidate gets the changed calendar file.")
    public RestResponse<ConversationView> move(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid SlotChoice body) {
        return Reply.changed(conversations.move(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "cancelConversation",
            summary = "Cancel a conversation",
            description =
                    "While nobody has filed a scorecard of it. The candidate is told, and the slot is free again.")
    public RestResponse<ConversationView> cancel(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ConversationCancellation body) {
        return Reply.changed(conversations.cancel(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/recusal")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @APIResponse(responseCode = "204", description = "The caller has stepped back")
    @Operation(
            operationId = "stepBackFromConversation",
            summary = "Step back from a conversation",
            description = "For an interviewer who could not be fair to its candidate. They see neither the conversation"
                    + " nor the candidate nor any scorecard of them any more; one that they have filed stays, a draft is"
                    + " dropped. It cannot be undone. Who runs the review sees it anyway, so they cannot: 403.")
    public void stepBack(@PathParam("id") UUID id, @NotNull(message = "Send a body") @Valid ConversationRecusal body) {
        interviewers.stepBack(caller.get(), id, body);
    }
}
