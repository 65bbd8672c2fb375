package org.firstmile.applications;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** The candidate's own operations: no account, the private link's secret in a header that no log holds. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class MyApplicationResource {
    private static final String KEY = "Application-Key";

    private final MyApplications applications;
    private final StartQuota quota;

    MyApplicationResource(MyApplications applications, StartQuota quota) {
        this.applications = applications;
        this.quota = quota;
    }

    @POST
    @Path("/applications")
    @PermitAll
    @Operation(
            operationId = "startApplication",
            summary = "Begin an application",
            description =
                    "For a vacancy that is open. Answers the reference and the secret of the private link, which is"
                            + " also e-mailed. A repeat with the same Idempotency-Key and body finds the same application and"
                            + " gives it a fresh secret, since the first is not stored; the former one stops working.")
    @APIResponseSchema(
            value = StartedApplication.class,
            responseCode = "201",
            responseDescription = "The begun application")
    public RestResponse<StartedApplication> start(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewApplication body,
            @Context HttpServerRequest request) {
        quota.takeStart(request.remoteAddress().hostAddress());
        return RestResponse.ResponseBuilder.<StartedApplication>create(RestResponse.Status.CREATED)
                .entity(applications.start(idempotencyKey, body))
                .location(URI.create("/api/v1/my-application"))
                .build();
    }

    @GET
    @Path("/my-application")
    @PermitAll
    @Operation(
            operationId = "readMyApplication",
            summary = "Read one's application",
            description = "What is asked, what is answered, what is still missing and until when.")
    public RestResponse<MyApplicationView> read(
            @HeaderParam(KEY) String key, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(applications.read(MyApplications.key(key)), ifNoneMatch);
    }

    @PUT
    @Path("/my-application/candidate")
    @PermitAll
    @Operation(
            operationId = "changeMyCandidate",
            summary = "Change who applies and how to reach them",
            description = "A new e-mail address is sent the private link. Possible until the application is withdrawn.")
    public RestResponse<MyApplicationView> changeCandidate(
            @HeaderParam(KEY) String key,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid Candidate body) {
        return Reply.changed(applications.changeCandidate(MyApplications.key(key), new IfMatch(ifMatch), body));
    }

    @PUT
    @Path("/my-application/answers/{questionId}")
    @PermitAll
    @Operation(
            operationId = "saveMyAnswer",
            summary = "Save an answer",
            description = "As often as wanted while it is a draft and the vacancy is open. Word limits are checked on"
                    + " submission only.")
    public RestResponse<MyApplicationView> answer(
            @HeaderParam(KEY) String key,
            @PathParam("questionId") UUID questionId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid AnswerChange body) {
        return Reply.changed(applications.answer(MyApplications.key(key), questionId, new IfMatch(ifMatch), body));
    }

    @GET
    @Path("/my-application/cv")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @PermitAll
    @Operation(
            operationId = "readMyCv",
            summary = "Read one's CV",
            description = "The document as it was sent, to be saved. Nobody else can open it before the reveal.")
    public RestResponse<byte[]> readCv(@HeaderParam(KEY) String key) {
        CvFile cv = applications.cv(MyApplications.key(key));
        return RestResponse.ResponseBuilder.ok(cv.content)
                .header("Content-Disposition", "attachment; filename=\"cv." + cv.kind.extension() + "\"")
                .build();
    }

    @PUT
    @Path("/my-application/cv")
    @Consumes({CvKind.PDF_TYPE, CvKind.WORD_TYPE, CvKind.OPEN_DOCUMENT_TYPE})
    @PermitAll
    @Operation(
            operationId = "saveMyCv",
            summary = "Add or replace one's CV",
            description =
                    "The document itself is the body, at most 5 MB, so no file name is sent. What it is, its content"
                            + " tells: a PDF, a Word document or an OpenDocument text without macros or a password.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CvKind.PDF_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = CvKind.WORD_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = CvKind.OPEN_DOCUMENT_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<MyApplicationView> saveCv(
            @HeaderParam(KEY) String key, @HeaderParam("If-Match") String ifMatch, byte[] document) {
        return Reply.changed(applications.addCv(MyApplications.key(key), new IfMatch(ifMatch), document));
    }

    @DELETE
    @Path("/my-application/cv")
    @PermitAll
    @Operation(
            operationId = "deleteMyCv",
            summary = "Take one's CV out",
            description = "While the application is a draft and the vacancy is open.")
    public RestResponse<MyApplicationView> deleteCv(
            @HeaderParam(KEY) String key, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(applications.removeCv(MyApplications.key(key), new IfMatch(ifMatch)));
    }

    @POST
    @Path("/my-application/submission")
    @PermitAll
    @Operation(
            operationId = "submitMyApplication",
            summary = "Submit one's application",
            description = "Before the deadline by the server's clock, with every question answered within the limits."
                    + " A repeat answers the same.")
    public RestResponse<MyApplicationView> submit(
            @HeaderParam(KEY) String key, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(applications.submit(MyApplications.key(key), new IfMatch(ifMatch)));
    }

    @POST
    @Path("/my-application/withdrawal")
    @PermitAll
    @Operation(
            operationId = "withdrawMyApplication",
            summary = "Withdraw one's application",
            description = "Nobody reviews it any more; no reason is asked. A repeat answers the same.")
    public RestResponse<MyApplicationView> withdraw(
            @HeaderParam(KEY) String key, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(applications.withdraw(MyApplications.key(key), new IfMatch(ifMatch)));
    }
}
