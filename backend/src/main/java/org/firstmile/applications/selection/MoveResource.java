package org.firstmile.applications.selection;

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

/** Moves between the stages, by hand. */
@Path("/vacancies/{id}/moves")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class MoveResource {
    private final Moves moves;
    private final CurrentCaller caller;

    MoveResource(Moves moves, CurrentCaller caller) {
        this.moves = moves;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = StageMovePage.class, responseCode = "200", responseDescription = "A slice of the moves")
    @Operation(
            operationId = "listMoves",
            summary = "List the moves of a vacancy's applications",
            description = "Latest first, those by conversation and decision too; 409 before marks are locked.")
    public StageMovePage list(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return moves.list(caller.get(), id, page).as(StageMovePage::new);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponseSchema(value = StageMoveOutcome.class, responseCode = "201", responseDescription = "The move")
    @Operation(
            operationId = "moveApplications",
            summary = "Move applications to another stage",
            description = "What may not go stays and is told; when nothing may go it is 409. To conversation once it is"
                    + " revealed; onward only with the pass mark; nowhere once it is decided who is appointed.")
    public RestResponse<StageMoveOutcome> move(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewStageMove body) {
        return created(id, moves.move(caller.get(), id, idempotencyKey, body));
    }

    @POST
    @Path("/preview")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "previewMove",
            summary = "See what a move would do",
            description = "Which applications would go and which would stay, and why; nothing changes.")
    public MovePreview preview(@PathParam("id") UUID id, @NotNull(message = "Send a body") @Valid NewStageMove body) {
        return moves.preview(caller.get(), id, body);
    }

    @POST
    @Path("/{moveId}/undo")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponseSchema(
            value = StageMoveOutcome.class,
            responseCode = "201",
            responseDescription = "The move that takes it back")
    @Operation(
            operationId = "undoMove",
            summary = "Take a move back",
            description =
                    "Those that nobody has moved since go back to where each was. 409 when all have moved on, when it was"
                            + " undone before, or once it is decided who is appointed.")
    public RestResponse<StageMoveOutcome> undo(@PathParam("id") UUID id, @PathParam("moveId") UUID moveId) {
        return created(id, moves.undo(caller.get(), id, moveId));
    }

    private static RestResponse<StageMoveOutcome> created(UUID vacancy, StageMoveOutcome outcome) {
        return RestResponse.ResponseBuilder.<StageMoveOutcome>create(RestResponse.Status.CREATED)
                .entity(outcome)
                .location(URI.create("/api/v1/vacancies/" + vacancy + "/moves"))
                .build();
    }
}
