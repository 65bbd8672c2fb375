package org.firstmile.organisations.freshness;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.firstmile.organisations.NewOrganisation;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations/{id}/edits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Freshness")
class EditResource {
    private final Edits edits;
    private final CurrentCaller caller;

    EditResource(Edits edits, CurrentCaller caller) {
        this.edits = edits;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "readEditing",
            summary = "Read what an edit of an entry would do",
            description = "Which fields the caller would only propose, and what of theirs waits already.")
    public OrganisationEditing read(@PathParam("id") UUID id) {
        return edits.read(caller.get(), id);
    }

    @POST
    @PermissionsAllowed(Permission.EDIT_ORGANISATION)
    @Operation(
            operationId = "editOrganisation",
            summary = "Edit an entry, as far as one may",
            description =
                    "What the entry shall be. Staff change all of it; its own people change at once what is harmless, and the"
                            + " rest waits as a proposal, with what they proposed before.")
    public RestResponse<OrganisationEdit> edit(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewOrganisation body) {
        return Reply.changed(edits.edit(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
