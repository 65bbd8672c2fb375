package org.firstmile.merging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.paging.Paging;

@Path("/organisations/{id}/merges")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class MergesOfResource {
    private final MergeQueries queries;
    private final CurrentCaller caller;

    MergesOfResource(MergeQueries queries, CurrentCaller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "listMergesOfOrganisation",
            summary = "List an organisation's merges",
            description = "The latest first, undone ones too; those of which the caller may merge both halves.")
    public MergePage list(@PathParam("id") UUID id, @BeanParam @Valid Paging paging) {
        return queries.list(caller.get(), id, paging).as(MergePage::new);
    }
}
