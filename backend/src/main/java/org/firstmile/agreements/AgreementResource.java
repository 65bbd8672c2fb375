package org.firstmile.agreements;

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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/agreements")
@Tag(name = "Agreements")
class AgreementResource {
    private final Agreements agreements;
    private final AgreementQueries queries;
    private final CurrentCaller caller;

    AgreementResource(Agreements agreements, AgreementQueries queries, CurrentCaller caller) {
        this.agreements = agreements;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_AGREEMENT)
    @Operation(
            operationId = "listAgreements",
            summary = "Find agreements",
            description = "Staff see those of their chapters; partners those proposed to an organisation they act for.")
    public AgreementPage list(@BeanParam @Valid AgreementFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(AgreementPage::new);
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.CREATE_AGREEMENT)
    @Operation(
            operationId = "createAgreement",
            summary = "Draft an agreement",
            description = "In a chapter that the caller looks after; any clause may still be open.")
    @APIResponseSchema(value = AgreementView.class, responseCode = "201", responseDescription = "The new draft")
    public RestResponse<AgreementView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewAgreement body) {
        return Reply.created(agreements.create(caller.get(), idempotencyKey, body), "agreements");
    }

    // signed-in is enough to ask: who may not see it gets the same 404 whatever their role
    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readAgreement",
            summary = "Read an agreement",
            description = "Staff of its chapter read the working text, a party's people the text proposed last.")
    public RestResponse<AgreementView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(agreements.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_AGREEMENT)
    @Operation(
            operationId = "changeAgreement",
            summary = "Change an agreement",
            description = "Replaces everything. Other words while it is proposed or agreed make a new draft, one number"
                    + " ahead, to which nobody has agreed yet; the version before stays readable.")
    public RestResponse<AgreementView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewAgreement body) {
        return Reply.changed(agreements.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/proposal")
    @PermissionsAllowed(Permission.PROPOSE_AGREEMENT)
    @Operation(
            operationId = "proposeAgreement",
            summary = "Propose an agreement to its parties",
            description = "Keeps the text as a numbered version that is never altered. Every clause must be filled.")
    public RestResponse<AgreementView> propose(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(agreements.propose(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/assents")
    @PermissionsAllowed({Permission.ASSENT_TO_AGREEMENT, Permission.RECORD_ASSENT})
    @Operation(
            operationId = "assentToAgreement",
            summary = "Agree for a party",
            description =
                    "Once for each version. Its own people agree for it; staff record its yes with a note on how it"
                            + " was given. When every party has agreed, the agreement is agreed.")
    public RestResponse<AgreementView> assent(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewAssent body) {
        return Reply.changed(agreements.assent(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/ending")
    @PermissionsAllowed(Permission.END_AGREEMENT)
    @Operation(
            operationId = "endAgreement",
            summary = "End an agreement",
            description = "With a reason. It can be read afterwards, not changed.")
    public RestResponse<AgreementView> end(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid AgreementEnding body) {
        return Reply.changed(agreements.end(caller.get(), id, new IfMatch(ifMatch), body.reason()));
    }

    @GET
    @Path("/{id}/versions")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "listAgreementVersions",
            summary = "Read the kept versions of an agreement",
            description = "Newest first, each with who agreed to it. A party's people see the versions that named it.")
    public AgreementVersionPage versions(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return agreements.versions(caller.get(), id, page).as(AgreementVersionPage::new);
    }

    @GET
    @Path("/{id}/remarks")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "listAgreementRemarks",
            summary = "Read what was asked and said about an agreement",
            description = "Newest first, about the versions that the caller may see.")
    public AgreementRemarkPage remarks(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return agreements.remarks(caller.get(), id, page).as(AgreementRemarkPage::new);
    }

    @POST
    @Path("/{id}/remarks")
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.REMARK_ON_AGREEMENT)
    @ResponseStatus(201)
    @Operation(
            operationId = "remarkOnAgreement",
            summary = "Ask or say something about an agreement",
            description =
                    "About the text proposed last, as a whole or one clause; everyone who sees that text reads it.")
    @APIResponseSchema(
            value = AgreementRemarkView.class,
            responseCode = "201",
            responseDescription = "The question or remark")
    public AgreementRemarkView remark(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewAgreementRemark body) {
        return agreements.remark(caller.get(), id, idempotencyKey, body);
    }
}
