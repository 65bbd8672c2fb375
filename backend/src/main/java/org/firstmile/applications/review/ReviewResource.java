package org.firstmile.applications.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/reviews")
@Cache(noStore = true)
@Tag(name = "Reviews")
class ReviewResource {
    private final Reviews reviews;
    private final ReviewQueries queries;
    private final CurrentCaller caller;

    ReviewResource(Reviews reviews, ReviewQueries queries, CurrentCaller caller) {
        this.reviews = reviews;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "listReviews",
            summary = "List one's panels",
            description =
                    "The vacancies on whose panel the caller is, with their blind questions and the caller's part.")
    public ReviewPanelPage panels(@BeanParam @Valid Paging page) {
        return queries.panels(caller.get(), page).as(ReviewPanelPage::new);
    }

    @GET
    @Path("/{vacancyId}")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(operationId = "readReview", summary = "Read one panel", description = "As the list has it.")
    public RestResponse<ReviewPanel> panel(
            @PathParam("vacancyId") UUID vacancyId, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(queries.panel(caller.get(), vacancyId), ifNoneMatch);
    }

    @PUT
    @Path("/{vacancyId}/declaration")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "declareForReview",
            summary = "Declare to step back from anyone one recognises",
            description = "No answer can be read before it. It is made once; a repeat changes nothing.")
    public ReviewPanel declare(
            @PathParam("vacancyId") UUID vacancyId, @NotNull(message = "Send a body") @Valid ReviewDeclaration body) {
        return reviews.declare(caller.get(), vacancyId, body);
    }

    @GET
    @Path("/{vacancyId}/questions/{questionId}/answers")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(
            value = ReviewAnswerPage.class,
            responseCode = "200",
            responseDescription = "A slice of the answers")
    @Operation(
            operationId = "listReviewAnswers",
            summary = "Read one's part of the anonymous answers to a question",
            description =
                    "In a random order that is another for each reviewer and question. 409 before marking has started"
                            + " and before the caller has declared.")
    public ReviewAnswerPage answers(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("questionId") UUID questionId,
            @BeanParam ReviewAnswerFilter filter,
            @BeanParam @Valid Paging page) {
        return queries.answers(caller.get(), vacancyId, questionId, filter, page)
                .as(ReviewAnswerPage::new);
    }

    @PUT
    @Path("/{vacancyId}/answers/{alias}/mark")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "markAnswer",
            summary = "Mark an answer",
            description = "Until the caller's part is finished or marks are locked; a repeat replaces it. There is no"
                    + " If-Match: a mark has one writer.")
    public ReviewMark mark(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("alias") UUID alias,
            @NotNull(message = "Send a body") @Valid NewReviewMark body) {
        return reviews.mark(caller.get(), vacancyId, alias, body);
    }

    @DELETE
    @Path("/{vacancyId}/answers/{alias}/mark")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "unmarkAnswer",
            summary = "Take a mark back",
            description = "Then the answer awaits a mark again; a repeat changes nothing.")
    public void unmark(@PathParam("vacancyId") UUID vacancyId, @PathParam("alias") UUID alias) {
        reviews.unmark(caller.get(), vacancyId, alias);
    }

    @POST
    @Path("/{vacancyId}/answers/{alias}/recusal")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @APIResponse(responseCode = "204", description = "The caller has stepped back")
    @Operation(
            operationId = "recuseFromCandidate",
            summary = "Step back from the candidate who wrote an answer",
            description =
                    "All their answers leave the caller's part, marks given to them are deleted, and others mark them"
                            + " where there are any. It cannot be undone.")
    public void recuse(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("alias") UUID alias,
            @NotNull(message = "Send a body") @Valid ReviewRecusal body) {
        reviews.recuse(caller.get(), vacancyId, alias, body);
    }

    @POST
    @Path("/{vacancyId}/completion")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "finishReview",
            summary = "Finish one's part",
            description =
                    "The caller's marks stay as they are from then on. 409 with the number left while any is missing.")
    public ReviewPanel finish(@PathParam("vacancyId") UUID vacancyId) {
        return reviews.finish(caller.get(), vacancyId);
    }
}
