package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.organisations.OrganisationView;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/freshness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
class FreshnessResource {
    private final FreshnessQueries queries;
    private final WholeConfirmations confirmations;
    private final ProposalLetters letters;
    private final CurrentCaller caller;

    FreshnessResource(
            FreshnessQueries queries, WholeConfirmations confirmations, ProposalLetters letters, CurrentCaller caller) {
        this.queries = queries;
        this.confirmations = confirmations;
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "listFreshness",
            summary = "List entries by how long nobody has confirmed them",
            description = "The longest first, in the chapters that the caller looks after; with when each was asked.")
    public FreshnessPage list(@BeanParam @Valid FreshnessFilter filter, @BeanParam @Valid Paging paging) {
        return queries.list(caller.get(), filter, paging);
    }

    @GET
    @Path("/services")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "listServiceFreshness",
            summary = "List services by how long nobody has confirmed them",
            description =
                    "The longest first, in the chapters that the caller looks after: those that the directory shows.")
    public ServiceFreshnessPage listServices(
            @BeanParam @Valid FreshnessFilter filter, @BeanParam @Valid Paging paging) {
        return queries.services(caller.get(), filter, paging);
    }

    @GET
    @Path("/letters")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "readProposalLetters",
            summary = "Read whether one is told by e-mail that changes wait for review",
            description = "One's own choice.")
    public ProposalLettersView readLetters() {
        return letters.view(caller.get(), caller.email());
    }

    @PUT
    @Path("/letters")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "changeProposalLetters",
            summary = "Say whether to be told by e-mail that changes wait for review",
            description = "At the account's address, once a day at most and only when something new waits.")
    public ProposalLettersView changeLetters(@NotNull(message = "Send a body") @Valid ProposalLettersChange body) {
        return letters.change(caller.get(), caller.email(), body.wanted());
    }

    @GET
    @Path("/counts")
    @PermissionsAllowed(Permission.KEEP_FRESH)
    @Operation(
            operationId = "countFreshness",
            summary = "Count the entries that are fresh, going stale and stale",
            description = "In the chapters that the caller looks after.")
    public FreshnessCounts count(
            @QueryParam("chapterId") @Parameter(description = "In this chapter or one below it.") UUID chapterId) {
        return queries.counts(caller.get(), chapterId);
    }

    @POST
    @Path("/{id}/confirmation")
    @PermissionsAllowed(Permission.CONFIRM_ORGANISATION)
    @Operation(
            operationId = "confirmWithServices",
            summary = "Say that an entry and its services are all still right",
            description = "The organisation and all its services that the directory shows, in one step.")
    public RestResponse<OrganisationView> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(confirmations.confirm(caller.get(), id, new IfMatch(ifMatch)));
    }
}
