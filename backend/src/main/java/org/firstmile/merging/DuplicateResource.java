package org.firstmile.merging;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path("/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Duplicates")
class DuplicateResource {
    private final Duplicates duplicates;
    private final CurrentCaller caller;

    DuplicateResource(Duplicates duplicates, CurrentCaller caller) {
        this.duplicates = duplicates;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "listDuplicates",
            summary = "List organisations that may be entered twice",
            description = "The likeliest first; pairs of which the caller looks after both. Found in the background"
                    + " within about a minute of a change.")
    public DuplicatePage list(@BeanParam DuplicateFilter filter, @BeanParam @Valid Paging paging) {
        return duplicates.list(caller.get(), filter, paging).as(DuplicatePage::new);
    }

    @GET
    @Path("/{id}/{otherId}")
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "compareOrganisations",
            summary = "Compare two organisations side by side",
            description = "Any two that the caller looks after, whether or not they were found to be alike.")
    public DuplicateComparison compare(@PathParam("id") UUID id, @PathParam("otherId") UUID other) {
        return duplicates.compare(caller.get(), id, other);
    }

    @POST
    @Path("/{id}/{otherId}/dismissal")
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "dismissDuplicate",
            summary = "Say that two entries are two organisations",
            description =
                    "It is remembered: the pair is not listed again. The last word counts, so it takes no If-Match.")
    public DuplicateComparison dismiss(@PathParam("id") UUID id, @PathParam("otherId") UUID other) {
        return duplicates.dismiss(caller.get(), id, other);
    }

    @DELETE
    @Path("/{id}/{otherId}/dismissal")
    @PermissionsAllowed(Permission.MERGE_ORGANISATIONS)
    @Operation(
            operationId = "takeBackDismissal",
            summary = "Take back that two entries are two organisations",
            description = "The pair is listed again as long as the two are alike.")
    public DuplicateComparison takeBack(@PathParam("id") UUID id, @PathParam("otherId") UUID other) {
        return duplicates.takeBack(caller.get(), id, other);
    }
}
