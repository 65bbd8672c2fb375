package org.firstmile.applications.conversations;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jboss.resteasy.reactive.Cache;

@Path("/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Conversations")
class ScorecardResource {
    private final Scorecards scorecards;
    private final CurrentCaller caller;

    ScorecardResource(Scorecards scorecards, CurrentCaller caller) {
        this.scorecards = scorecards;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/scorecard")
    @PermissionsAllowed(Permission.INTERVIEW)
    @Operation(
            operationId = "readScorecard",
            summary = "Read one's scorecard of a conversation",
            description = "With the criteria to score by, also before anything is saved.")
    public ScorecardView read(@PathParam("id") UUID id) {
        return scorecards.view(caller.get(), id);
    }

    @PUT
    @Path("/{id}/scorecard")
    @PermissionsAllowed(Permission.INTERVIEW)
    @Operation(
            operationId = "saveScorecard",
            summary = "Save one's scorecard of a conversation",
            description = "From its beginning on, as often as wanted until it is filed. Nobody else reads a draft.")
    public ScorecardView save(@PathParam("id") UUID id, @NotNull(message = "Send a body") @Valid NewScorecard body) {
        return scorecards.save(caller.get(), id, body);
    }

    @POST
    @Path("/{id}/scorecard/filing")
    @PermissionsAllowed(Permission.INTERVIEW)
    @Operation(
            operationId = "fileScorecard",
            summary = "File one's scorecard",
            description = "It stays as it is from then on, and the caller may read the others'. It needs a score and a"
                    + " recommendation. A repeat answers the same.")
    public ScorecardView file(@PathParam("id") UUID id) {
        return scorecards.file(caller.get(), id);
    }

    @POST
    @Path("/{id}/scorecard/abstention")
    @PermissionsAllowed(Permission.INTERVIEW)
    @Operation(
            operationId = "abstainFromScoring",
            summary = "Score nothing and read the others' scorecards",
            description = "For who runs the review without interviewing; what was drafted is dropped. It cannot be"
                    + " undone. A repeat answers the same.")
    public ScorecardView abstain(@PathParam("id") UUID id) {
        return scorecards.abstain(caller.get(), id);
    }

    @GET
    @Path("/{id}/scorecards")
    @PermissionsAllowed(Permission.INTERVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(
            value = FiledScorecardList.class,
            responseCode = "200",
            responseDescription = "The filed scorecards")
    @Operation(
            operationId = "listScorecards",
            summary = "Read all filed scorecards of a conversation",
            description = "Once the caller's own is filed, or they abstained; 409 before.")
    public FiledScorecardList filed(@PathParam("id") UUID id) {
        return scorecards.filed(caller.get(), id);
    }
}
