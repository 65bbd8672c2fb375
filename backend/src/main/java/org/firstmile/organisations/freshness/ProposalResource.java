package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisation-proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
class ProposalResource {
    private final Proposals proposals;
    private final CurrentCaller caller;

    ProposalResource(Proposals proposals, CurrentCaller caller) {
        this.proposals = proposals;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "listOrganisationProposals",
            summary = "List what is proposed for entries",
            description =
                    "Of organisations that the caller looks after or acts for. Those that wait, the longest first; those"
                            + " decided about, the latest first.")
    public OrganisationProposalPage list(@BeanParam @Valid ProposalFilter filter, @BeanParam @Valid Paging paging) {
        return proposals.list(caller.get(), filter, paging);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "readOrganisationProposal",
            summary = "Read a proposal",
            description = "Each field as it was, as it is now and as it is proposed.")
    public RestResponse<OrganisationProposalView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(proposals.view(caller.get(), id), ifNoneMatch);
    }

    @POST
    @Path("/{id}/acceptance")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "acceptOrganisationProposal",
            summary = "Take a proposal over, whole or in part",
            description = "If-Match is the organisation's. Whoever proposed it is told by e-mail.")
    public RestResponse<OrganisationProposalView> accept(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ProposalAcceptance body) {
        return Reply.changed(proposals.accept(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/declining")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "declineOrganisationProposal",
            summary = "Decline a proposal",
            description = "With a note that whoever proposed it gets by e-mail.")
    public RestResponse<OrganisationProposalView> decline(
            @PathParam("id") UUID id, @NotNull(message = "Send a body") @Valid ProposalDeclining body) {
        return Reply.changed(proposals.decline(caller.get(), id, body));
    }

    @POST
    @Path("/{id}/withdrawal")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "withdrawOrganisationProposal",
            summary = "Take a proposal back",
            description = "One's own organisation's, while it waits.")
    public RestResponse<OrganisationProposalView> withdraw(@PathParam("id") UUID id) {
        return Reply.changed(proposals.withdraw(caller.get(), id));
    }
}
