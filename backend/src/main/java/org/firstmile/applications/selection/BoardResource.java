package org.firstmile.applications.selection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;

/** The board that a hiring manager works on. */
@Path("/vacancies/{id}/board")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class BoardResource {
    private final BoardQueries queries;
    private final CurrentCaller caller;

    BoardResource(BoardQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = BoardPage.class, responseCode = "200", responseDescription = "A slice of the board")
    @Operation(
            operationId = "listBoard",
            summary = "Read where a vacancy's applications stand",
            description =
                    "In the order of their rank, by reference; with a name once it is revealed. 409 before the lock.")
    public BoardPage board(
            @PathParam("id") UUID id, @BeanParam @Valid BoardFilter filter, @BeanParam @Valid Paging page) {
        return queries.board(caller.get(), id, filter, page).as(BoardPage::new);
    }
}
