package org.firstmile.signposting;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;

@Path("/signposting")
@Tag(name = "Signposting")
@Produces(MediaType.APPLICATION_JSON)
class SignpostingResource {
    private final SignpostCounts counts;
    private final Recipients recipients;
    private final CurrentCaller caller;

    SignpostingResource(SignpostCounts counts, Recipients recipients, CurrentCaller caller) {
        this.counts = counts;
        this.recipients = recipients;
        this.caller = caller;
    }

    @GET
    @Path("/flows")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readSignpostFlows",
            summary = "Read who points to whom",
            description =
                    "Counts, without single entries; organisations that the caller does not see are among the others.")
    public SignpostFlows flows(@BeanParam @Valid SignpostingFilter filter) {
        return counts.flows(caller.get(), filter);
    }

    @GET
    @Path("/unmet")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readUnmetNeeds",
            summary = "Read what nobody could take",
            description = "How often nobody was found, or a hand-over was declined and nobody asked since: by theme and"
                    + " town, with the reasons.")
    public UnmetNeeds unmet(@BeanParam @Valid SignpostingFilter filter) {
        return counts.unmet(caller.get(), filter);
    }

    @GET
    @Path("/recipients")
    @PermissionsAllowed(Permission.LOG_SIGNPOSTS)
    @Operation(
            operationId = "listSignpostRecipients",
            summary = "Find organisations to point to",
            description = "The last used first, with their themes; for an organisation that the caller acts for.")
    public SignpostRecipients recipients(@BeanParam @Valid SignpostRecipientFilter filter) {
        return recipients.find(caller.get(), filter);
    }
}
