package org.firstmile.applications.selection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.Cache;

/** How far a vacancy's applications have come. */
@Path("/vacancies/{id}/pipeline")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class SelectionPipelineResource {
    private final BoardQueries queries;
    private final CurrentCaller caller;

    SelectionPipelineResource(BoardQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "readPipeline",
            summary = "Read how far a vacancy's applications have come",
            description = "How many stand where and for how long, and what is to be done next; also before the lock.")
    public SelectionPipeline pipeline(@PathParam("id") UUID id) {
        return queries.pipeline(caller.get(), id);
    }
}
