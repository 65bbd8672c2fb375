package org.firstmile.directory.timeline;

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

@Path("/organisations/{id}/timeline")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {
    private final Timelines timelines;
    private final CurrentCaller caller;

    TimelineResource(Timelines timelines, CurrentCaller caller) {
        this.timelines = timelines;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_ORGANISATION_IN_FULL)
    @Operation(
            operationId = "listTimeline",
            summary = "Read what happened around an organisation",
            description =
                    "Newest first, for its chapter's staff and its own people: changes of the entry, its services,"
                            + " places, offers and needs; of one-to-ones and agreements what the caller may know of.")
    public TimelinePage list(@PathParam("id") UUID id, @BeanParam @Valid Paging paging) {
        return timelines.of(caller.get(), id, paging).as(TimelinePage::new);
    }
}
