package org.firstmile.applications.retention;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
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

@Path("/vacancies/{id}/retention")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Retention")
class RetentionResource {
    private final Retention retention;
    private final CurrentCaller caller;

    RetentionResource(Retention retention, CurrentCaller caller) {
        this.retention = retention;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.MANAGE_RETENTION)
    @Operation(
            operationId = "readRetention",
            summary = "Read how long a vacancy's applications are kept",
            description = "With how many would go, and how many are gone.")
    public RestResponse<RetentionView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(retention.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @PermissionsAllowed(Permission.MANAGE_RETENTION)
    @Operation(
            operationId = "changeRetention",
            summary = "Say when a vacancy's applications are erased, or that they are kept for a reason",
            description =
                    "Of a vacancy that takes no more applications. The day is after today, at most six years after"
                            + " the decision or the closing; while a hold is placed nothing is erased, by candidates neither.")
    public RestResponse<RetentionView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid RetentionChange body) {
        return Reply.changed(retention.change(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
