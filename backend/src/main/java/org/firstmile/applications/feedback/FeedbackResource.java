package org.firstmile.applications.feedback;

import io.quarkus.security.PermissionsAllowed;
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
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Feedback")
class FeedbackResource {
    private final Feedbacks feedbacks;
    private final CurrentCaller caller;

    FeedbackResource(Feedbacks feedbacks, CurrentCaller caller) {
        this.feedbacks = feedbacks;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = FeedbackView.class, responseCode = "200", responseDescription = "The preview")
    @Operation(
            operationId = "readFeedback",
            summary = "Read what the candidates will hear",
            description =
                    "Once marks are locked; 409 before. How many hear of it, what the e-mails say, and whether they"
                            + " were sent.")
    public RestResponse<FeedbackView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(feedbacks.view(caller.get(), id), ifNoneMatch);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponseSchema(value = FeedbackView.class, responseCode = "201", responseDescription = "What was sent")
    @Operation(
            operationId = "sendFeedback",
            summary = "Tell every candidate what became of their application",
            description = "After the decision, once: an e-mail to everyone who submitted and did not withdraw, rejected"
                    + " ones too, with a third of the field for each answer; no marks and nobody's words.")
    public RestResponse<FeedbackView> send(
            @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey) {
        return Reply.createdAt("vacancies/" + id + "/feedback", feedbacks.send(caller.get(), id, idempotencyKey));
    }
}
