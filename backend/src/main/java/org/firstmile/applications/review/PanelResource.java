package org.firstmile.applications.review;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies/{id}/panel")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Reviews")
class PanelResource {
    private final Panels panels;
    private final CurrentCaller caller;

    PanelResource(Panels panels, CurrentCaller caller) {
        this.panels = panels;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "readPanel",
            summary = "Read who is on a vacancy's panel",
            description =
                    "Those who have joined, those whose invitation is out or has run out, and those who came off the panel.")
    public RestResponse<VacancyPanel> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(panels.view(caller.get(), id), ifNoneMatch);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "invitePanelMember",
            summary = "Ask somebody onto the panel",
            description = "They get an e-mail with a link that works for 14 days and for one account.")
    @APIResponseSchema(value = PanelMemberView.class, responseCode = "201", responseDescription = "The invitation")
    public RestResponse<PanelMemberView> invite(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewPanelMember body) {
        return Reply.createdAt("vacancies/" + id + "/panel", panels.invite(caller.get(), id, idempotencyKey, body));
    }

    @DELETE
    @Path("/{memberId}")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "removePanelMember",
            summary = "Take an invitation back, or somebody off the panel",
            description =
                    "While answers are marked only who has none left to mark: otherwise let somebody take over their"
                            + " part first. What they marked stays. They see nothing of the vacancy any more.")
    public void remove(@PathParam("id") UUID id, @PathParam("memberId") UUID memberId) {
        panels.remove(caller.get(), id, memberId);
    }
}
