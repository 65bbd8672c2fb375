package org.firstmile.applications.monitoring;

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

@Path("/vacancies/{id}/monitoring")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class MonitoringReportResource {
    private final Monitoring monitoring;
    private final CurrentCaller caller;

    MonitoringReportResource(Monitoring monitoring, CurrentCaller caller) {
        this.monitoring = monitoring;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_MONITORING)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = MonitoringReport.class, responseCode = "200", responseDescription = "The report")
    @Operation(
            operationId = "readMonitoringReport",
            summary = "Read what candidates said to the equality questions",
            description = "Of a closed vacancy, rounded to the nearest five and without numbers below five. For"
                    + " administrators: who decides about candidates does not see it.")
    public MonitoringReport report(@PathParam("id") UUID id) {
        return monitoring.report(caller.get(), id);
    }
}
