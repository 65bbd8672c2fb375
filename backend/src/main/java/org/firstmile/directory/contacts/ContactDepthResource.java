package org.firstmile.directory.contacts;

import io.quarkus.security.PermissionsAllowed;
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

@Path("/organisations/{id}/contact-depth")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class ContactDepthResource {
    private final ContactDepths depths;
    private final CurrentCaller caller;

    ContactDepthResource(ContactDepths depths, CurrentCaller caller) {
        this.depths = depths;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_CONTACT_DEPTH)
    @Operation(
            operationId = "readContactDepth",
            summary = "Whom the alliance knows at an organisation, level by level",
            description = "For staff of its chapter: front line, managers, trustees, when they were last met, what is"
                    + " missing.")
    public ContactDepthView read(@PathParam("id") UUID id) {
        return depths.view(caller.get(), id);
    }
}
