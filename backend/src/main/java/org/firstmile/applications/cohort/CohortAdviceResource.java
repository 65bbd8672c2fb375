package org.firstmile.applications.cohort;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
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

@Path("/vacancies/{id}/cohort-suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class CohortAdviceResource {
    private final CohortAdvice advice;
    private final CurrentCaller caller;

    CohortAdviceResource(CohortAdvice advice, CurrentCaller caller) {
        this.advice = advice;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "suggestCohort",
            summary = "Find the sets that bring most",
            description =
                    "Looks at every set of that size from the shortlist, 600,000 at most (30 choose 6), and gives the best"
                            + " five: by how many named values they bring, then by their scores. Nothing is saved.")
    public CohortSuggestions suggest(
            @PathParam("id") UUID id, @NotNull(message = "Send a body") @Valid NewCohortSuggestions body) {
        return advice.suggest(caller.get(), id, body);
    }
}
