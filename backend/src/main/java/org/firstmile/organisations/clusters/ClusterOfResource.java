package org.firstmile.organisations.clusters;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path("/organisations/{id}/cluster")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
class ClusterOfResource {
    private final Clusters clusters;
    private final CurrentCaller caller;

    ClusterOfResource(Clusters clusters, CurrentCaller caller) {
        this.clusters = clusters;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.KEEP_CLUSTER)
    @Operation(
            operationId = "readClusterOfOrganisation",
            summary = "Read who looks after an organisation",
            description = "For staff of its chapter.")
    public ClusterPlace read(@PathParam("id") UUID id) {
        return clusters.of(caller.get(), id);
    }

    @PUT
    @PermissionsAllowed(Permission.KEEP_CLUSTER)
    @Operation(
            operationId = "takeIntoCluster",
            summary = "Take an organisation into one's own cluster",
            description = "409 while it is in somebody else's. Beyond 5 standard members or 1 strategic partner the"
                    + " answer warns.")
    public ClusterPlace take(@PathParam("id") UUID id) {
        return clusters.take(caller.get(), id);
    }

    @DELETE
    @PermissionsAllowed(Permission.KEEP_CLUSTER)
    @Operation(
            operationId = "releaseFromCluster",
            summary = "Release an organisation from the cluster that it is in",
            description = "By its organiser, or by who supervises clusters.")
    public ClusterPlace release(@PathParam("id") UUID id) {
        return clusters.release(caller.get(), id);
    }
}
