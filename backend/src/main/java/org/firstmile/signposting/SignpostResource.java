package org.firstmile.signposting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/signposts")
@Tag(name = "Signposting")
@Produces(MediaType.APPLICATION_JSON)
class SignpostResource {
    private final Signposts signposts;
    private final SignpostQueries queries;
    private final CurrentCaller caller;

    SignpostResource(Signposts signposts, SignpostQueries queries, CurrentCaller caller) {
        this.signposts = signposts;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_SIGNPOSTS)
    @Operation(
            operationId = "listSignposts",
            summary = "Find signposts and hand-overs",
            description = "Those from or to organisations that the caller acts for, the latest day first.")
    public SignpostPage list(@BeanParam @Valid SignpostFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(SignpostPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "createSignpost",
            summary = "Log that somebody was pointed to an organisation, or that nobody could take them",
            description =
                    "Nothing about the person. A hand-over waits for the answer of the other organisation, which is"
                            + " told by e-mail that one waits.")
    @APIResponseSchema(value = SignpostView.class, responseCode = "201", responseDescription = "The new signpost")
    public RestResponse<SignpostView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewSignpost body) {
        return Reply.created(signposts.log(caller.get(), idempotencyKey, body), "signposts");
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.READ_SIGNPOSTS)
    @Operation(
            operationId = "readSignpost",
            summary = "Read a signpost",
            description = "For staff of the chapters and the people of the two organisations.")
    public RestResponse<SignpostView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(queries.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "correctSignpost",
            summary = "Correct a signpost",
            description = "Only who logged it, within a day and before it is answered. Replaces everything.")
    public RestResponse<SignpostView> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewSignpost body) {
        return Reply.changed(signposts.correct(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "deleteSignpost",
            summary = "Delete a signpost",
            description = "Only who logged it, within a day and before it is answered.")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        signposts.delete(caller.get(), id, new IfMatch(ifMatch));
    }

    @POST
    @Path("/{id}/acceptance")
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "acceptSignpost",
            summary = "Accept a hand-over",
            description = "For the organisation that it waits for.")
    public RestResponse<SignpostView> accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(signposts.accept(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/declining")
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "declineSignpost",
            summary = "Decline a hand-over",
            description = "For the organisation that it waits for, with the reason.")
    public RestResponse<SignpostView> decline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid SignpostDecline body) {
        return Reply.changed(signposts.decline(caller.get(), id, new IfMatch(ifMatch), body.reason()));
    }

    @PUT
    @Path("/{id}/outcome")
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "recordSignpostOutcome",
            summary = "Say what came of a signpost",
            description = "Of an accepted hand-over the organisation that took it on; of a signpost either of the two.")
    public RestResponse<SignpostView> recordOutcome(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewSignpostOutcome body) {
        return Reply.changed(signposts.recordOutcome(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
