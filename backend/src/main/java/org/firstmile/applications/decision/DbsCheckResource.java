package org.firstmile.applications.decision;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/applications/{id}/check")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class DbsCheckResource {
    private final DbsChecks checks;
    private final CurrentCaller caller;

    DbsCheckResource(DbsChecks checks, CurrentCaller caller) {
        this.checks = checks;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = DbsCheckView.class, responseCode = "200", responseDescription = "The check")
    @Operation(
            operationId = "readDbsCheck",
            summary = "Read what is kept of an appointed person's DBS check",
            description = "Each reading of a recorded check is itself kept on record, with who read it.")
    public RestResponse<DbsCheckView> read(@PathParam("id") UUID id) {
        return Reply.changed(checks.view(caller.get(), id));
    }

    @PUT
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "recordDbsCheck",
            summary = "Record that a certificate was seen",
            description =
                    "Of somebody who was appointed to a vacancy that asks for a check. Send the ETag of the reading as"
                            + " If-Match. Number and date of issue are deleted six months after the decision.")
    public RestResponse<DbsCheckView> record(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewDbsCheck body) {
        return Reply.changed(checks.record(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
