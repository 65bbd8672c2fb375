package org.firstmile.applications.cohort;

import io.quarkus.security.PermissionsAllowed;
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
import org.jboss.resteasy.reactive.Cache;

@Path("/vacancies/{id}/cohort")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class CohortResource {
    private final Cohort cohort;
    private final CurrentCaller caller;

    CohortResource(Cohort cohort, CurrentCaller caller) {
        this.cohort = cohort;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = CohortView.class, responseCode = "200", responseDescription = "The board")
    @Operation(
            operationId = "readCohort",
            summary = "Read who is shortlisted and what each would bring to the group",
            description = "Once marks are locked. A name is in it only after that application's reveal.")
    public CohortView read(@PathParam("id") UUID id) {
        return cohort.view(caller.get(), id);
    }
}
