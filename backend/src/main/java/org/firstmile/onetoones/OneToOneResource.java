package org.firstmile.onetoones;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/one-to-ones")
@Tag(name = "One-to-ones")
@Produces(MediaType.APPLICATION_JSON)
class OneToOneResource {
    private final OneToOnes oneToOnes;
    private final OneToOneQueries queries;
    private final CurrentCaller caller;

    OneToOneResource(OneToOnes oneToOnes, OneToOneQueries queries, CurrentCaller caller) {
        this.oneToOnes = oneToOnes;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_ONE_TO_ONES)
    @Operation(
            operationId = "listOneToOnes",
            summary = "Find one-to-ones",
            description = "The caller's own and those that others have opened to them; never what was said.")
    public OneToOnePage list(@BeanParam @Valid OneToOneFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(OneToOnePage::new);
    }

    @POST
    @PermissionsAllowed(Permission.RECORD_ONE_TO_ONE)
    @Operation(
            operationId = "createOneToOne",
            summary = "Plan a one-to-one, or log one that was held",
            description = "With people whom the caller can see, in a chapter that the caller looks after.")
    @APIResponseSchema(value = OneToOneView.class, responseCode = "201", responseDescription = "The new one-to-one")
    public RestResponse<OneToOneView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewOneToOne body) {
        return Reply.created(oneToOnes.create(caller.get(), idempotencyKey, body), "one-to-ones");
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.READ_ONE_TO_ONES)
    @Operation(
            operationId = "readOneToOne",
            summary = "Read a one-to-one",
            description = "For its author, and for those to whom the author has opened it.")
    public RestResponse<OneToOneView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(oneToOnes.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.RECORD_ONE_TO_ONE)
    @Operation(
            operationId = "changeOneToOne",
            summary = "Change a one-to-one",
            description = "Only its author. Replaces everything but the state.")
    public RestResponse<OneToOneView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid OneToOneChange body) {
        return Reply.changed(oneToOnes.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/outcome")
    @PermissionsAllowed(Permission.RECORD_ONE_TO_ONE)
    @Operation(
            operationId = "recordOneToOneOutcome",
            summary = "Say what became of a planned one-to-one",
            description = "Only its author: held, cancelled with a reason, or no-show.")
    public RestResponse<OneToOneView> recordOutcome(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid Outcome body) {
        return Reply.changed(oneToOnes.recordOutcome(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/next-step-completion")
    @PermissionsAllowed(Permission.RECORD_ONE_TO_ONE)
    @Operation(
            operationId = "completeNextStep",
            summary = "Say that a one-to-one's next step is done",
            description = "Only its author.")
    public RestResponse<OneToOneView> completeNextStep(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(oneToOnes.completeNextStep(caller.get(), id, new IfMatch(ifMatch)));
    }
}
