package org.firstmile.applications.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;

@Path("/vacancies/{id}/ranking")
@Cache(noStore = true)
@Tag(name = "Reviews")
class RankingResource {
    private final ReviewResults results;
    private final CurrentCaller caller;

    RankingResource(ReviewResults results, CurrentCaller caller) {
        this.results = results;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = RankingPage.class, responseCode = "200", responseDescription = "A slice of the ranking")
    @Operation(
            operationId = "listRanking",
            summary = "Read the applications in the order of their marks",
            description = "By reference, once marks are locked; 409 before.")
    public RankingPage ranking(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return results.ranking(caller.get(), id, page).as(RankingPage::new);
    }
}
