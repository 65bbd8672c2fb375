package org.firstmile.applications.fairness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/vacancies/{id}/fairness")
@Cache(noStore = true)
@Tag(name = "Applications")
class FairnessResource {
    private final Fairness fairness;
    private final CurrentCaller caller;

    FairnessResource(Fairness fairness, CurrentCaller caller) {
        this.fairness = fairness;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.READ_APPLICATIONS)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = FairnessReport.class, responseCode = "200", responseDescription = "The report")
    @Operation(
            operationId = "readFairnessReport",
            summary = "Read how many came how far, and how long it took",
            description = "Numbers only, once marks are locked; 409 before. What candidates said to the equality"
                    + " questions is a report of its own, joined to nothing.")
    public FairnessReport report(@PathParam("id") UUID id) {
        return fairness.report(caller.get(), id);
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @PermissionsAllowed(Permission.READ_APPLICATIONS)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(
            value = String.class,
            responseCode = "200",
            responseDescription = "A table of part, what and number")
    @Operation(
            operationId = "exportFairnessReport",
            summary = "The same for a spreadsheet",
            description = "Rows of part, what and number (RFC 4180, UTF-8).")
    public RestResponse<String> csv(@PathParam("id") UUID id) {
        return ResponseBuilder.ok(fairness.csv(caller.get(), id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"fairness.csv\"")
                .build();
    }
}
