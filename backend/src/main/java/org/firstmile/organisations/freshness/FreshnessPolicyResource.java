package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/freshness-policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
class FreshnessPolicyResource {
    private final FreshnessPolicies policies;
    private final CurrentCaller caller;

    FreshnessPolicyResource(FreshnessPolicies policies, CurrentCaller caller) {
        this.policies = policies;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readFreshnessPolicy",
            summary = "Read how long a confirmation holds",
            description = "One rule for the whole alliance.")
    public RestResponse<FreshnessPolicyView> read(@HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(policies.view(caller.get()), ifNoneMatch);
    }

    @PUT
    @PermissionsAllowed(Permission.SET_FRESHNESS)
    @Operation(
            operationId = "changeFreshnessPolicy",
            summary = "Say how long a confirmation holds",
            description = "It counts at once: for searches, for the list of stale entries and for the e-mails.")
    public RestResponse<FreshnessPolicyView> change(
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid FreshnessPolicyChange body) {
        return Reply.changed(policies.change(caller.get(), new IfMatch(ifMatch), body));
    }
}
