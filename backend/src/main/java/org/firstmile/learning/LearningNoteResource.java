package org.firstmile.learning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
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

@Path("/learning-notes")
@Tag(name = "Learning")
@Produces(MediaType.APPLICATION_JSON)
class LearningNoteResource {
    private final LearningNotes notes;
    private final LearningNoteQueries queries;
    private final CurrentCaller caller;

    LearningNoteResource(LearningNotes notes, LearningNoteQueries queries, CurrentCaller caller) {
        this.notes = notes;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listLearningNotes",
            summary = "Find notes of what worked and what did not",
            description = "Public ones for anybody; for the alliance also its own. The newest first.")
    public LearningNotePage list(@BeanParam @Valid LearningNoteFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(LearningNotePage::new);
    }

    @POST
    @PermissionsAllowed(Permission.WRITE_LEARNING_NOTES)
    @Operation(
            operationId = "createLearningNote",
            summary = "Share what was learnt",
            description = "For an organisation that the caller edits, or as staff for a chapter.")
    @APIResponseSchema(value = LearningNoteView.class, responseCode = "201", responseDescription = "The new note")
    public RestResponse<LearningNoteView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewLearningNote body) {
        return Reply.created(notes.create(caller.get(), idempotencyKey, body), "learning-notes");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readLearningNote",
            summary = "Read a note",
            description = "A public one for anybody; else for the alliance.")
    public RestResponse<LearningNoteView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(queries.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.WRITE_LEARNING_NOTES)
    @Operation(
            operationId = "changeLearningNote",
            summary = "Change a note",
            description = "Replaces everything but whose it is.")
    public RestResponse<LearningNoteView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewLearningNote body) {
        return Reply.changed(notes.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/taking-back")
    @PermissionsAllowed(Permission.MODERATE_LEARNING_NOTES)
    @Operation(
            operationId = "takeBackLearningNote",
            summary = "Take a note back from the public",
            description = "By staff of the chapter: the alliance still reads it; only staff make it public again.")
    public RestResponse<LearningNoteView> takeBack(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(notes.takeBack(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed(Permission.WRITE_LEARNING_NOTES)
    @Operation(operationId = "archiveLearningNote", summary = "Archive a note", description = "It leaves the lists.")
    public RestResponse<LearningNoteView> archive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(notes.archive(caller.get(), id, new IfMatch(ifMatch)));
    }

    @DELETE
    @Path("/{id}/archive")
    @PermissionsAllowed(Permission.MODERATE_LEARNING_NOTES)
    @Operation(
            operationId = "restoreLearningNote",
            summary = "Restore an archived note",
            description = "By staff of the chapter: it is in the lists again, as it was.")
    public RestResponse<LearningNoteView> restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(notes.restore(caller.get(), id, new IfMatch(ifMatch)));
    }
}
