package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.paging.Paging;

@Path("/freshness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
class FreshnessResource {
    private final FreshnessQueries queries;
    private final CurrentCaller caller;

    FreshnessResource(FreshnessQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "listFreshness",
            summary = "List entries by how long nobody has confirmed them",
            description = "The longest first, in the chapters that the caller looks after; with when each was asked.")
    public FreshnessPage list(@BeanParam @Valid FreshnessFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(caller.get(), filter, paging);
    }

    @GET
    @Path("/counts")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "countFreshness",
            summary = "Count the entries that are fresh, going stale and stale",
            description = "In the chapters that the caller looks after.")
    public FreshnessCounts count(
            @QueryParam("chapterId") @Parameter(description = "In this chapter or one below it.") UUID chapterId) {
        return queries.counts(caller.get(), chapterId);
    }
}
