package org.firstmile.applications.review;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies/{id}/review")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Reviews")
class ReviewRoundResource {
    private final ReviewRounds rounds;
    private final ReviewResults results;
    private final CurrentCaller caller;

    ReviewRoundResource(ReviewRounds rounds, ReviewResults results, CurrentCaller caller) {
        this.rounds = rounds;
        this.results = results;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "readReviewRound",
            summary = "Read how far the marking has come",
            description = "Also before it starts. Nobody's marks are in it.")
    public RestResponse<ReviewRoundView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(rounds.view(caller.get(), id), ifNoneMatch);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "startReviewRound",
            summary = "Start the marking",
            description =
                    "Of a closed vacancy: every answer is dealt out to as many reviewers of the panel as the vacancy"
                            + " wants. With fewer reviewers, or fewer than 3, it needs a reason.")
    @APIResponseSchema(value = ReviewRoundView.class, responseCode = "201", responseDescription = "The open round")
    public RestResponse<ReviewRoundView> start(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewReview body) {
        return Reply.createdAt("vacancies/" + id + "/review", rounds.start(caller.get(), id, idempotencyKey, body));
    }

    @POST
    @Path("/replacements")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "replaceReviewer",
            summary = "Let somebody take over what a reviewer has not marked",
            description = "Marks that were given stay, and the one who is replaced has finished by it.")
    public RestResponse<ReviewRoundView> replace(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ReviewReplacement body) {
        return Reply.changed(rounds.replace(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/lock")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "lockReviewRound",
            summary = "Lock the marks for good",
            description = "From then on marks are read and never changed. While any is missing it needs a reason.")
    public RestResponse<ReviewRoundView> lock(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid ReviewLock body) {
        return Reply.changed(rounds.lock(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @GET
    @Path("/report")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = ReviewReport.class, responseCode = "200", responseDescription = "The report")
    @Operation(
            operationId = "readReviewReport",
            summary = "Read how far reviewers agreed and how strict each was",
            description = "Once marks are locked; 409 before.")
    public ReviewReport report(@PathParam("id") UUID id) {
        return results.report(caller.get(), id);
    }
}
