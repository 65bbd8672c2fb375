package org.firstmile.organisations.clusters;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;

@Path("/clusters")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
class ClusterResource {
    private final Clusters clusters;
    private final CurrentCaller caller;

    ClusterResource(Clusters clusters, CurrentCaller caller) {
        this.clusters = clusters;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.KEEP_CLUSTER)
    @Operation(
            operationId = "listClusters",
            summary = "List who looks after which organisations",
            description = "Of the chapters that the caller looks after. The caller's own cluster comes first.")
    public ClusterList list() {
        return clusters.list(caller.get());
    }
}
