package org.firstmile.applications.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.Cache;

@Path("/panel-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Reviews")
class PanelInvitationResource {
    private final Panels panels;
    private final CurrentCaller caller;

    PanelInvitationResource(Panels panels, CurrentCaller caller) {
        this.panels = panels;
        this.caller = caller;
    }

    @POST
    @Path("/acceptance")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "acceptPanelInvitation",
            summary = "Join a panel",
            description = "With the invitation's secret. It works once; the same account may send it again.")
    public PanelAcceptance accept(@NotNull(message = "Send a body") @Valid NewPanelAcceptance body) {
        return panels.accept(caller.get(), body);
    }
}
