package org.firstmile.applications.decision;

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

@Path("/vacancies/{id}/decision")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class DecisionResource {
    private final Decisions decisions;
    private final CurrentCaller caller;

    DecisionResource(Decisions decisions, CurrentCaller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = DecisionView.class, responseCode = "200", responseDescription = "The decision")
    @Operation(
            operationId = "readDecision",
            summary = "Read among whom is to be chosen, and the decision",
            description = "Once marks are locked, also before it is decided.")
    public RestResponse<DecisionView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(decisions.view(caller.get(), id), ifNoneMatch);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "decideVacancy",
            summary = "Appoint people, or nobody",
            description =
                    "Of a closed vacancy, for good, by who runs its hiring: all others are not appointed, and whoever is"
                            + " gets an e-mail. Where nobody is, the vacancy stays closed.")
    @APIResponseSchema(value = DecisionView.class, responseCode = "201", responseDescription = "The decision")
    public RestResponse<DecisionView> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewDecision body) {
        return Reply.createdAt(
                "vacancies/" + id + "/decision", decisions.decide(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
