package org.firstmile.organisations;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations")
@Tag(name = "Organisations")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationResource {
    private final Organisations organisations;
    private final CurrentCaller caller;

    OrganisationResource(Organisations organisations, CurrentCaller caller) {
        this.organisations = organisations;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Permission.CREATE_ORGANISATION)
    @Operation(
            operationId = "createOrganisation",
            summary = "Add an organisation",
            description = "Into a chapter that the caller looks after.")
    @APIResponseSchema(
            value = OrganisationView.class,
            responseCode = "201",
            responseDescription = "The new organisation")
    public RestResponse<OrganisationView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewOrganisation body) {
        return Reply.created(organisations.create(caller.get(), idempotencyKey, body), "organisations");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readOrganisation",
            summary = "Read an organisation",
            description = "In full for staff of its chapter and its own people; else what the public directory shows.")
    public RestResponse<OrganisationView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(organisations.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "changeOrganisation",
            summary = "Change an organisation",
            description = "Replaces everything. Its own people leave chapter, parent, status and listed as they are.")
    public RestResponse<OrganisationView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewOrganisation body) {
        return Reply.changed(organisations.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @PUT
    @Path("/{id}/status")
    @PermissionsAllowed(Permission.CHANGE_ORGANISATION_STATUS)
    @Operation(
            operationId = "changeOrganisationStatus",
            summary = "Change how an organisation stands to the alliance",
            description = "Prospect, member, strategic partner, partner or lapsed.")
    public RestResponse<OrganisationView> changeStatus(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid StatusChange body) {
        return Reply.changed(organisations.changeStatus(caller.get(), id, new IfMatch(ifMatch), body.status()));
    }

    @POST
    @Path("/{id}/confirmation")
    @PermissionsAllowed(Permission.CONFIRM_ORGANISATION)
    @Operation(
            operationId = "confirmOrganisation",
            summary = "Say that an entry is still right",
            description = "Records who said so and when.")
    public RestResponse<OrganisationView> confirm(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(organisations.confirm(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed(Permission.ARCHIVE_ORGANISATION)
    @Operation(
            operationId = "archiveOrganisation",
            summary = "Archive an organisation",
            description = "It leaves the lists; its history stays and it can be restored.")
    public RestResponse<OrganisationView> archive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(organisations.archive(caller.get(), id, new IfMatch(ifMatch)));
    }

    @DELETE
    @Path("/{id}/archive")
    @PermissionsAllowed(Permission.ARCHIVE_ORGANISATION)
    @Operation(
            operationId = "restoreOrganisation",
            summary = "Restore an archived organisation",
            description = "It is in the lists again, as it was.")
    public RestResponse<OrganisationView> restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(organisations.restore(caller.get(), id, new IfMatch(ifMatch)));
    }
}
