package org.firstmile.applications.conversations;

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
import org.firstmile.applications.MyApplications;
import org.jboss.resteasy.reactive.Cache;

@Path("/my-application/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Conversations")
class MyConversationResource {
    private static final String KEY = "Application-Key";

    private final MyConversations conversations;

    MyConversationResource(MyConversations conversations) {
        this.conversations = conversations;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMyConversations",
            summary = "List one's conversations",
            description = "With the other times that are free for each.")
    public MyConversationList list(@HeaderParam(KEY) String key) {
        return conversations.list(MyApplications.key(key));
    }

    @POST
    @Path("/{conversationId}/confirmation")
    @PermitAll
    @Operation(
            operationId = "confirmMyConversation",
            summary = "Confirm a conversation",
            description = "That one comes at its time. A repeat answers the same.")
    public MyConversation confirm(@HeaderParam(KEY) String key, @PathParam("conversationId") UUID conversationId) {
        return conversations.confirm(MyApplications.key(key), conversationId);
    }

    @PUT
    @Path("/{conversationId}/slot")
    @PermitAll
    @Operation(
            operationId = "chooseMyConversationSlot",
            summary = "Take another time for a conversation",
            description = "A free one of those that it lists; the former is free again. Of two who take one time at"
                    + " once one is answered with 409.")
    public MyConversation choose(
            @HeaderParam(KEY) String key,
            @PathParam("conversationId") UUID conversationId,
            @NotNull(message = "Send a body") @Valid SlotChoice body) {
        return conversations.choose(MyApplications.key(key), conversationId, body);
    }

    @POST
    @Path("/{conversationId}/refusal")
    @PermitAll
    @Operation(
            operationId = "declineMyConversation",
            summary = "Decline a conversation",
            description = "No reason is asked, and the application stays. A repeat answers the same.")
    public MyConversation decline(@HeaderParam(KEY) String key, @PathParam("conversationId") UUID conversationId) {
        return conversations.decline(MyApplications.key(key), conversationId);
    }
}
