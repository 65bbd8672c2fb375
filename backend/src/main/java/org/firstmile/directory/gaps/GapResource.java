package org.firstmile.directory.gaps;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/gaps")
@Tag(name = "Directory")
class GapResource {
    private final Gaps gaps;
    private final CurrentCaller caller;

    GapResource(Gaps gaps, CurrentCaller caller) {
        this.gaps = gaps;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readGaps",
            summary = "Read who serves what where, with gaps and crowding",
            description =
                    "Themes by the twelve towns with most services; a service counts where it is given, else where its"
                            + " organisation is. Listed services of organisations that the caller sees, without paused ones; a"
                            + " service's themes are those of today on any day. With each how often nobody could take people.")
    public GapMatrix read(@BeanParam @Valid GapFilter filter) {
        return gaps.matrix(caller.get(), filter);
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @PermissionsAllowed(Permission.SIGNED_IN)
    @APIResponseSchema(
            value = String.class,
            responseCode = "200",
            responseDescription = "A table of theme, place, organisations, before, standing and unmet")
    @Operation(
            operationId = "exportGaps",
            summary = "The same for a spreadsheet",
            description = "Rows of theme, place, organisations, before, standing and unmet (RFC 4180, UTF-8).")
    public RestResponse<String> csv(@BeanParam @Valid GapFilter filter) {
        return ResponseBuilder.ok(gaps.csv(caller.get(), filter))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"gaps.csv\"")
                .build();
    }
}
