package org.firstmile.applications.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;

@Path("/reviews")
@Cache(noStore = true)
@Tag(name = "Reviews")
class ReviewResource {
    private final Reviews reviews;
    private final CurrentCaller caller;

    ReviewResource(Reviews reviews, CurrentCaller caller) {
        this.reviews = reviews;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "listReviews",
            summary = "List one's panels",
            description =
                    "The vacancies on whose panel the caller is, with their blind questions and how many answers each has.")
    public ReviewPanelPage panels(@BeanParam @Valid Paging page) {
        return reviews.panels(caller.get(), page).as(ReviewPanelPage::new);
    }

    @GET
    @Path("/{vacancyId}/questions/{questionId}/answers")
    @PermissionsAllowed(Permission.REVIEW_ANSWERS)
    @Operation(
            operationId = "listReviewAnswers",
            summary = "Read the anonymous answers to one question",
            description =
                    "Of submitted applications, in a random order that is another for each reviewer and question.")
    public ReviewAnswerPage answers(
            @PathParam("vacancyId") UUID vacancyId,
            @PathParam("questionId") UUID questionId,
            @BeanParam @Valid Paging page) {
        return reviews.answers(caller.get(), vacancyId, questionId, page).as(ReviewAnswerPage::new);
    }
}
