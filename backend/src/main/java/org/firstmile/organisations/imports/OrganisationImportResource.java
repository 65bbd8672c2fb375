package org.firstmile.organisations.imports;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/organisation-imports")
@Tag(name = "Imports")
@Produces(MediaType.APPLICATION_JSON)
class OrganisationImportResource {
    private static final String OPEN_REFERRAL = "application/vnd.open-referral+json";

    private final OrganisationImports imports;
    private final ImportMending mending;
    private final CurrentCaller caller;

    OrganisationImportResource(OrganisationImports imports, ImportMending mending, CurrentCaller caller) {
        this.imports = imports;
        this.mending = mending;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "listOrganisationImports",
            summary = "List files of organisations",
            description = "One's own, the latest first; administrators see those of their chapters.")
    public OrganisationImportPage list(@BeanParam @Valid Paging page) {
        return imports.list(caller.get(), page);
    }

    @POST
    @Consumes({"text/csv", OPEN_REFERRAL})
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "uploadOrganisationImport",
            summary = "Send a file of organisations",
            description =
                    "The file itself is the body, of at most 20 MB: a table of 50,000 rows and 200 columns at most, its first"
                            + " line the headings, its encoding and separator detected; or up to 50,000 services as Open Referral"
                            + " UK 3.0 writes them, in a list or a page of them, each with its organisation. Nothing is imported"
                            + " by it: the columns get a meaning, the rows are checked, and only then are they run.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = OPEN_REFERRAL,
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 20 * 1024 * 1024)),
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = 20 * 1024 * 1024))
            })
    @APIResponseSchema(
            value = OrganisationImportView.class,
            responseCode = "201",
            responseDescription = "The file as it was read")
    public RestResponse<OrganisationImportView> upload(
            @BeanParam @Valid ImportUploadFilter said,
            @HeaderParam("Content-Type") @Parameter(hidden = true) String type,
            InputStream file) {
        ImportFormat format =
                type != null && type.startsWith(OPEN_REFERRAL) ? ImportFormat.OPEN_REFERRAL : ImportFormat.CSV;
        return Reply.created(imports.create(caller.get(), said, format, file), "organisation-imports");
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "readOrganisationImport",
            summary = "Read how far an import is",
            description = "Its counts grow while it is worked on.")
    public RestResponse<OrganisationImportView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(imports.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/mapping")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "mapOrganisationImport",
            summary = "Say what the columns mean",
            description = "What was found of the rows is forgotten: they are to be checked again.")
    public RestResponse<OrganisationImportView> map(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ImportMapping body) {
        return Reply.changed(imports.map(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/check")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "checkOrganisationImport",
            summary = "Have the rows checked",
            description = "In the background: what each row would do, without doing it.")
    public RestResponse<OrganisationImportView> check(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(imports.check(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/run")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "runOrganisationImport",
            summary = "Import the rows that are right",
            description = "In the background, as the caller. After a cancellation or a failure it goes on where it was;"
                    + " rows mended since come in as well.")
    public RestResponse<OrganisationImportView> run(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(imports.run(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/cancellation")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "cancelOrganisationImport",
            summary = "Stop an import",
            description = "After the rows that it is at. What came in stays.")
    public RestResponse<OrganisationImportView> cancel(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(imports.cancel(caller.get(), id, new IfMatch(ifMatch)));
    }

    @POST
    @Path("/{id}/choices")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "chooseForImportRows",
            summary = "Decide about all rows that wait",
            description = "All duplicates as new, as updates or not at all; all errors not at all.")
    public RestResponse<OrganisationImportView> choose(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ImportRowChoices body) {
        return Reply.changed(imports.choose(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @GET
    @Path("/{id}/rows")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "listImportRows",
            summary = "List a file's rows",
            description = "In the file's order, with what was found of each.")
    public ImportRowPage rows(
            @PathParam("id") UUID id, @BeanParam @Valid ImportRowFilter filter, @BeanParam @Valid Paging page) {
        return imports.rows(caller.get(), id, filter, page);
    }

    @GET
    @Path("/{id}/rows/csv")
    @Produces("text/csv")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @APIResponseSchema(
            value = String.class,
            responseCode = "200",
            responseDescription = "The rows with their own columns, their line and what is wrong")
    @Operation(
            operationId = "exportImportRows",
            summary = "Download the rows that have not come in",
            description = "With errors, undecided or skipped; to be mended in a spreadsheet and sent again.")
    public RestResponse<StreamingOutput> csv(@PathParam("id") UUID id) {
        OrganisationImport of = imports.visible(caller.get(), id);
        return ResponseBuilder.<StreamingOutput>ok(out -> imports.writeLeftOvers(of, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"to-mend.csv\"")
                .build();
    }

    @GET
    @Path("/{id}/rows/{number}")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "readImportRow",
            summary = "Read a row",
            description = "By the line of the file that it begins in.")
    public RestResponse<ImportRowView> row(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(mending.view(caller.get(), id, number), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/rows/{number}")
    @PermissionsAllowed(Permission.IMPORT_ORGANISATIONS)
    @Operation(
            operationId = "changeImportRow",
            summary = "Mend a row, or decide about it",
            description = "It is checked again at once, and rows that were compared with it.")
    public RestResponse<ImportRowView> change(
            @PathParam("id") UUID id,
            @PathParam("number") Integer number,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ImportRowChange body) {
        return Reply.changed(mending.change(caller.get(), id, number, new IfMatch(ifMatch), body));
    }
}
