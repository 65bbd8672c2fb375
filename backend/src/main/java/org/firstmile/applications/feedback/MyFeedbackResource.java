package org.firstmile.applications.feedback;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.applications.MyApplications;
import org.jboss.resteasy.reactive.Cache;

/** What a candidate hears, and says in return. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Feedback")
class MyFeedbackResource {
    private static final String KEY = "Application-Key";

    private final Feedbacks feedbacks;
    private final Happiness happiness;

    MyFeedbackResource(Feedbacks feedbacks, Happiness happiness) {
        this.feedbacks = feedbacks;
        this.happiness = happiness;
    }

    @GET
    @Path("/my-application/feedback")
    @PermitAll
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = MyFeedback.class, responseCode = "200", responseDescription = "The feedback")
    @Operation(
            operationId = "readMyFeedback",
            summary = "Read one's feedback",
            description = "What became of the application and how its answers compared; 409 until it was sent.")
    public MyFeedback feedback(@HeaderParam(KEY) String key) {
        return feedbacks.mine(MyApplications.key(key));
    }

    @PUT
    @Path("/my-application/happiness")
    @PermitAll
    @APIResponse(responseCode = "204", description = "Rated")
    @Operation(
            operationId = "rateProcess",
            summary = "Rate the process, from 0 to 10",
            description =
                    "Once submitted, whatever became of it; another rating replaces the first. The advert shows the"
                            + " mean of all and how many they are; nobody sees who gave what.")
    public void rate(@HeaderParam(KEY) String key, @NotNull(message = "Send a body") @Valid HappinessRating body) {
        happiness.rate(MyApplications.key(key), body.score());
    }
}
