package org.firstmile.applications;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** What may be read of a candidate after the reveal. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class RevealedCandidateResource {
    private final Reveals reveals;
    private final CurrentCaller caller;

    RevealedCandidateResource(Reveals reveals, CurrentCaller caller) {
        this.reveals = reveals;
        this.caller = caller;
    }

    @GET
    @Path("/applications/{id}/candidate")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = RevealedCandidate.class, responseCode = "200", responseDescription = "The candidate")
    @Operation(
            operationId = "readCandidate",
            summary = "Read whose application it is and what they wrote",
            description = "After its reveal, for who runs the vacancy's hiring; 409 before.")
    public RevealedCandidate candidate(@PathParam("id") UUID id) {
        return reveals.candidate(caller.get(), id);
    }

    @GET
    @Path("/applications/{id}/cv")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Operation(
            operationId = "readCandidateCv",
            summary = "Open a candidate's CV",
            description = "After the reveal, to be saved; 409 before. Each opening is kept in the trail.")
    public RestResponse<byte[]> cv(@PathParam("id") UUID id) {
        RevealedCv cv = reveals.cv(caller.get(), id);
        return RestResponse.ResponseBuilder.ok(cv.content())
                .header("Content-Disposition", "attachment; filename=\"" + cv.fileName() + "\"")
                .build();
    }
}
