package org.firstmile.directory.matches;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;

@Path("/organisations/{id}/matches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directory")
class MatchResource {
    private final Matches matches;
    private final CurrentCaller caller;

    MatchResource(Matches matches, CurrentCaller caller) {
        this.matches = matches;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_ORGANISATION_IN_FULL)
    @Operation(
            operationId = "listMatches",
            summary = "Find who an organisation could work with",
            description =
                    "The best 50, each with its reasons in words and the next step; for its chapter's staff and its"
                            + " own people. Near is within 15 miles, or in the same town where a position is unknown.")
    public MatchList list(
            @PathParam("id") UUID id,
            @QueryParam("kind") @DefaultValue("complementary") MatchKind kind,
            @QueryParam("dismissed") @DefaultValue("false") Boolean dismissed) {
        return matches.of(caller.get(), id, kind, dismissed);
    }

    @PUT
    @Path("/{otherId}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "changeMatchStanding",
            summary = "Dismiss a match, say that you work together already, or take that back",
            description = "It is remembered for the organisation. The last word counts, so it takes no If-Match.")
    public MatchStandingChange stand(
            @PathParam("id") UUID id,
            @PathParam("otherId") UUID other,
            @NotNull(message = "Send a body") @Valid MatchStandingChange body) {
        return matches.stand(caller.get(), id, other, body);
    }
}
