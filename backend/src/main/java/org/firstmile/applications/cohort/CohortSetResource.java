package org.firstmile.applications.cohort;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/vacancies/{id}/cohort-sets")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Applications")
class CohortSetResource {
    private final CohortSets sets;
    private final CurrentCaller caller;

    CohortSetResource(CohortSets sets, CurrentCaller caller) {
        this.sets = sets;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = CohortSetPage.class, responseCode = "200", responseDescription = "The sets")
    @Operation(
            operationId = "listCohortSets",
            summary = "Read all saved sets beside each other",
            description = "20 at most, with what each brings and its mean score.")
    public CohortSetPage list(@PathParam("id") UUID id) {
        return sets.list(caller.get(), id);
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "createCohortSet",
            summary = "Save a set",
            description = "Of shortlisted applications, under a name.")
    @APIResponseSchema(value = CohortSetView.class, responseCode = "201", responseDescription = "The set")
    public RestResponse<CohortSetView> create(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewCohortSet body) {
        return Reply.created(
                sets.create(caller.get(), id, idempotencyKey, body), "vacancies/%s/cohort-sets".formatted(id));
    }

    @GET
    @Path("/{setId}")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponse(responseCode = "409", ref = "#/components/responses/Problem409")
    @APIResponseSchema(value = CohortSetView.class, responseCode = "200", responseDescription = "The set")
    @Operation(
            operationId = "readCohortSet",
            summary = "Read a saved set",
            description = "With what it brings and its mean score, as they are now.")
    public RestResponse<CohortSetView> readSet(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID setId,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(sets.view(caller.get(), id, setId), ifNoneMatch);
    }

    @PUT
    @Path("/{setId}")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "changeCohortSet",
            summary = "Change a saved set",
            description = "Replaces its name, its note and who is in it; not after the decision.")
    public RestResponse<CohortSetView> change(
            @PathParam("id") UUID id,
            @PathParam("setId") UUID setId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewCohortSet body) {
        return Reply.changed(sets.change(caller.get(), id, setId, new IfMatch(ifMatch), body));
    }

    @DELETE
    @Path("/{setId}")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "deleteCohortSet",
            summary = "Delete a saved set",
            description = "Not after the decision: then sets stay as a record of what was weighed.")
    public void delete(
            @PathParam("id") UUID id, @PathParam("setId") UUID setId, @HeaderParam("If-Match") String ifMatch) {
        sets.delete(caller.get(), id, setId, new IfMatch(ifMatch));
    }
}
