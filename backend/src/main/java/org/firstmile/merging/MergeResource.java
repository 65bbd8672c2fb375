package org.firstmile.merging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisation-merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class MergeResource {
    private final Merges merges;
    private final MergeQueries queries;
    private final CurrentCaller caller;

    MergeResource(Merges merges, MergeQueries queries, CurrentCaller caller) {
        this.merges = merges;
        this.queries = queries;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "mergeOrganisations",
            summary = "Merge two organisations",
            description = "The one stays, with the chosen fields and everything that hung on the other; the other is"
                    + " archived and leads to it. It can be undone for 30 days. Signed texts stay as they were signed.")
    @APIResponseSchema(value = MergeView.class, responseCode = "201", responseDescription = "The merge")
    public RestResponse<MergeView> merge(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewMerge body) {
        MergeView merge = merges.merge(caller.get(), idempotencyKey, body);
        return RestResponse.ResponseBuilder.<MergeView>create(RestResponse.Status.CREATED)
                .entity(merge)
                .location(URI.create("/api/v1/organisation-merges/" + merge.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "readOrganisationMerge",
            summary = "Read a merge",
            description = "For those who may merge both organisations.")
    public MergeView read(@PathParam("id") UUID id) {
        return queries.view(caller.get(), id);
    }

    @POST
    @Path("/{id}/undoing")
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "undoOrganisationMerge",
            summary = "Undo a merge",
            description = "Within 30 days, the latest of an organisation first. Both stand again as before; what was"
                    + " changed or added since stays with the kept one and is named in remarks.")
    public MergeView undo(@PathParam("id") UUID id) {
        return merges.undo(caller.get(), id);
    }
}
