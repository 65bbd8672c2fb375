package org.firstmile.vacancies;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vacancies")
class VacancyResource {
    private final Vacancies vacancies;
    private final VacancyImports imports;
    private final VacancyQueries queries;
    private final CurrentCaller caller;

    VacancyResource(Vacancies vacancies, VacancyImports imports, VacancyQueries queries, CurrentCaller caller) {
        this.vacancies = vacancies;
        this.imports = imports;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listVacancies",
            summary = "Find openings",
            description =
                    "Everyone sees published, closed and appointed ones; staff also drafts and withdrawn ones of their chapters.")
    public VacancyPage list(@BeanParam @Valid VacancyFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(VacancyPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.CREATE_VACANCY)
    @Operation(
            operationId = "createVacancy",
            summary = "Draft an opening",
            description = "Pay for the hours is computed; a sent figure that contradicts it is refused.")
    @APIResponseSchema(value = VacancyView.class, responseCode = "201", responseDescription = "The new draft")
    public RestResponse<VacancyView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewVacancy body) {
        return Reply.created(vacancies.create(caller.get(), idempotencyKey, body), "vacancies");
    }

    @POST
    @Path("/imports")
    @PermissionsAllowed(Permission.CREATE_VACANCY)
    @Operation(
            operationId = "importVacancy",
            summary = "Draft an opening from an advert's text",
            description =
                    "What the text says clearly becomes a field; what it does not stays empty. Read the draft's import for each"
                            + " field's line, for choices to make and for the lines that became nothing.")
    @APIResponseSchema(value = VacancyView.class, responseCode = "201", responseDescription = "The new draft")
    public RestResponse<VacancyView> importText(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewVacancyImport body) {
        return Reply.created(imports.create(caller.get(), idempotencyKey, body), "vacancies");
    }

    @GET
    @Path("/{id}/import")
    @PermissionsAllowed(Permission.READ_VACANCY_IN_FULL)
    @Operation(
            operationId = "readVacancyImport",
            summary = "Read where a draft's fields come from",
            description = "Of an opening that was made from an advert's text; 404 for any other.")
    public RestResponse<VacancyImportView> readImport(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(imports.view(caller.get(), id), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readVacancy",
            summary = "Read an opening",
            description = "Staff of its chapter also see what it lacks, warnings and the review guides.")
    public RestResponse<VacancyView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(vacancies.view(caller.get(), id), ifNoneMatch);
    }

    @GET
    @Path("/{id}/preview")
    @PermissionsAllowed(Permission.READ_VACANCY_IN_FULL)
    @Operation(
            operationId = "previewVacancy",
            summary = "Read an opening as the public will",
            description = "What everyone reads once it is published, and nothing of what staff see besides.")
    public RestResponse<VacancyView> preview(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(vacancies.preview(caller.get(), id), ifNoneMatch);
    }

    @GET
    @Path("/{id}/job-posting")
    @PermitAll
    @Produces(JobPosting.MEDIA_TYPE)
    @Operation(
            operationId = "readJobPosting",
            summary = "Read an opening as schema.org JobPosting",
            description = "Only while one can apply; an open call is no job and has none.")
    public JobPosting readJobPosting(@PathParam("id") UUID id) {
        return vacancies.jobPosting(id);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_VACANCY)
    @Operation(
            operationId = "changeVacancy",
            summary = "Change an opening",
            description =
                    "Replaces everything of a draft. Once published only title, team, summary, deadlineNote, timetable, advert,"
                            + " composition and review may differ: people apply under the rest.")
    public RestResponse<VacancyView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewVacancy body) {
        return Reply.changed(vacancies.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/publication")
    @PermissionsAllowed(Permission.PUBLISH_VACANCY)
    @Operation(
            operationId = "publishVacancy",
            summary = "Publish a draft",
            description = "422 with what is missing, as the view's missing lists it.")
    public RestResponse<VacancyView> publish(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(vacancies.publish(caller.get(), id, new IfMatch(ifMatch)));
    }

    @PUT
    @Path("/{id}/deadline")
    @PermissionsAllowed(Permission.PUBLISH_VACANCY)
    @Operation(
            operationId = "moveVacancyDeadline",
            summary = "Move the deadline",
            description =
                    "Of a published opening only to a later time. After the deadline it opens the vacancy again, with a"
                            + " reason and until the marking starts; one that was closed early stays closed.")
    public RestResponse<VacancyView> moveDeadline(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid VacancyDeadlineChange body) {
        return Reply.changed(vacancies.moveDeadline(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/closure")
    @PermissionsAllowed(Permission.PUBLISH_VACANCY)
    @Operation(
            operationId = "closeVacancy",
            summary = "Close an opening before its deadline",
            description = "With a reason that everyone can read; at its deadline it closes by itself.")
    public RestResponse<VacancyView> close(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid VacancyReason body) {
        return Reply.changed(vacancies.close(caller.get(), id, new IfMatch(ifMatch), body.reason()));
    }

    @POST
    @Path("/{id}/withdrawal")
    @PermissionsAllowed(Permission.PUBLISH_VACANCY)
    @Operation(
            operationId = "withdrawVacancy",
            summary = "Take an opening back",
            description = "With a reason; only the chapter's staff see it afterwards.")
    public RestResponse<VacancyView> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid VacancyReason body) {
        return Reply.changed(vacancies.withdraw(caller.get(), id, new IfMatch(ifMatch), body.reason()));
    }
}
