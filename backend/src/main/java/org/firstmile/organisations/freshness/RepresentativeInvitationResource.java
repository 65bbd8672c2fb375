package org.firstmile.organisations.freshness;

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

@Path("/representative-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Freshness")
class RepresentativeInvitationResource {
    private final Representatives representatives;
    private final CurrentCaller caller;

    RepresentativeInvitationResource(Representatives representatives, CurrentCaller caller) {
        this.representatives = representatives;
        this.caller = caller;
    }

    @POST
    @Path("/acceptance")
    @PermissionsAllowed(Permission.ACT_FOR_ORGANISATION)
    @Operation(
            operationId = "acceptRepresentativeInvitation",
            summary = "Act for an organisation",
            description = "With the invitation's secret. It works once; the same account may send it again.")
    public RepresentativeAcceptance accept(@NotNull(message = "Send a body") @Valid NewRepresentativeAcceptance body) {
        return representatives.accept(caller.get(), body);
    }
}
