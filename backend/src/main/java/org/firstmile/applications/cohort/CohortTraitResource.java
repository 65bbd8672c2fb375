package org.firstmile.applications.cohort;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/applications/{id}/traits")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class CohortTraitResource {
    private final Cohort cohort;
    private final CurrentCaller caller;

    CohortTraitResource(Cohort cohort, CurrentCaller caller) {
        this.cohort = cohort;
        this.caller = caller;
    }

    @PUT
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "noteTraits",
            summary = "Say what a shortlisted application would bring to the group",
            description = "One value for each dimension that the vacancy names; replaces what was said before.")
    public RestResponse<CohortCandidate> note(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid CohortTraits body) {
        return Reply.changed(cohort.note(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
