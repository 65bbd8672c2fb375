package org.firstmile.organisations.freshness;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.shared.http.AddressQuota;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** No account: the secret of an e-mail's link, in the body, where no log holds it. Nothing is a GET: scanners open links. */
@Path("/confirmation-link")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Freshness")
class ConfirmationLinkResource {
    private final ConfirmationLinks links;
    private final AddressQuota quota;

    ConfirmationLinkResource(
            ConfirmationLinks links, @ConfigProperty(name = "firstmile.freshness.links-an-hour") int anHour) {
        this.links = links;
        this.quota = new AddressQuota(anHour);
    }

    @POST
    @Path("/reading")
    @PermitAll
    @Operation(
            operationId = "readConfirmationLink",
            summary = "Read the entry that an e-mail asks about",
            description =
                    "With the secret of its link: what the public sees, and the organisation's own contact details.")
    public RestResponse<ConfirmationReading> read(
            @NotNull(message = "Send a body") @Valid ConfirmationLinkUse body, @Context HttpServerRequest request) {
        quota.take(request.remoteAddress().hostAddress());
        return Reply.changed(links.read(body.secret()));
    }

    @POST
    @Path("/confirmation")
    @PermitAll
    @Operation(
            operationId = "confirmByLink",
            summary = "Say by an e-mail's link that an entry is all still right",
            description = "The organisation and all its services that the directory shows. A repeat changes nothing.")
    public RestResponse<ConfirmationReading> confirm(
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ConfirmationLinkUse body,
            @Context HttpServerRequest request) {
        quota.take(request.remoteAddress().hostAddress());
        return Reply.changed(links.confirm(body.secret(), new IfMatch(ifMatch)));
    }

    @POST
    @Path("/proposal")
    @PermitAll
    @Operation(
            operationId = "proposeByLink",
            summary = "Propose changes by an e-mail's link",
            description =
                    "What the entry shall be. Nothing of it changes before the alliance's staff have looked. Further changes"
                            + " by the same link join those that still wait.")
    public RestResponse<ConfirmationReading> propose(
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewLinkProposal body,
            @Context HttpServerRequest request) {
        quota.take(request.remoteAddress().hostAddress());
        return Reply.changed(links.propose(new IfMatch(ifMatch), body));
    }
}
