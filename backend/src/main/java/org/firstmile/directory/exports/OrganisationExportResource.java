package org.firstmile.directory.exports;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.Caller;
import org.firstmile.access.CurrentCaller;
import org.firstmile.organisations.search.OrganisationFilter;
import org.firstmile.organisations.search.OrganisationWalks;
import org.firstmile.organisations.search.OrganisationWalks.Walk;
import org.firstmile.shared.http.Downloads;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/organisations/export")
@Tag(name = "Imports")
class OrganisationExportResource {
    private final OrganisationExports exports;
    private final OrganisationWalks walks;
    private final CurrentCaller current;
    private final Downloads downloads;

    OrganisationExportResource(
            OrganisationExports exports, OrganisationWalks walks, CurrentCaller current, Downloads downloads) {
        this.downloads = downloads;
        this.exports = exports;
        this.walks = walks;
        this.current = current;
    }

    @GET
    @Path("/csv")
    @Produces("text/csv")
    @PermitAll
    @Operation(
            operationId = "exportOrganisations",
            summary = "Download what a search finds, for a spreadsheet",
            description =
                    "All of it, in the order of the search (RFC 4180, UTF-8). Cells that look like a formula begin"
                            + " with an apostrophe; an import of the same file takes it off again.")
    @APIResponseSchema(
            value = String.class,
            responseCode = "200",
            responseDescription = "A table of organisations; e-mail, phone and status for those who see them in full")
    public RestResponse<StreamingOutput> csv(
            @BeanParam @Valid OrganisationFilter filter, @Context HttpServerRequest request) {
        Caller caller = current.get();
        Walk walk = walks.walk(caller, filter);
        return ResponseBuilder.ok(downloads.of(request, caller.isSignedIn(), out -> exports.csv(caller, walk, out)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisations.csv\"")
                .build();
    }

    @GET
    @Path("/json")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "exportOrganisationsAsJson",
            summary = "Download what a search finds, for a program",
            description = "All of it, in the order of the search.")
    @APIResponse(
            responseCode = "200",
            description = "The organisations",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ExportedOrganisation.class,
                                            maxItems = 1_000_000)))
    public RestResponse<StreamingOutput> json(
            @BeanParam @Valid OrganisationFilter filter, @Context HttpServerRequest request) {
        Caller caller = current.get();
        Walk walk = walks.walk(caller, filter);
        return ResponseBuilder.ok(downloads.of(request, caller.isSignedIn(), out -> exports.json(caller, walk, out)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"organisations.json\"")
                .build();
    }
}
