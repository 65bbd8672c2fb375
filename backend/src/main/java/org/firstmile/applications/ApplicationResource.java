package org.firstmile.applications;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

/** The pipeline as staff see it: references and states, nobody's name, nobody's words. */
@Path("/")
@Tag(name = "Applications")
class ApplicationResource {
    private final ApplicationQueries queries;
    private final Extensions extensions;
    private final CurrentCaller caller;

    ApplicationResource(ApplicationQueries queries, Extensions extensions, CurrentCaller caller) {
        this.queries = queries;
        this.extensions = extensions;
        this.caller = caller;
    }

    @GET
    @Path("/applications")
    @PermissionsAllowed(Permission.READ_APPLICATIONS)
    @Operation(
            operationId = "listApplications",
            summary = "List applications",
            description =
                    "By reference, to the vacancies of the caller's chapters. Who the candidates are is in no answer."
                            + " One that can still be submitted to is in no list: it is found by its whole reference.")
    public ApplicationPage list(@BeanParam @Valid ApplicationFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(ApplicationPage::new);
    }

    @GET
    @Path("/applications/{id}")
    @PermissionsAllowed(Permission.READ_APPLICATIONS)
    @Operation(
            operationId = "readApplication",
            summary = "Read an application",
            description =
                    "Its reference and, once nobody can submit any more, its state and how many questions are answered;"
                            + " neither answers nor candidate.")
    public RestResponse<ApplicationView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(queries.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/applications/{id}/extension")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @Operation(
            operationId = "extendApplication",
            summary = "Give one candidate more time",
            description =
                    "By reference, also after the deadline, until the marking starts. The candidate is told by e-mail; a"
                            + " later time replaces an earlier one.")
    public RestResponse<ApplicationView> extend(
            @PathParam("id") UUID id, @NotNull(message = "Send a body") @Valid NewExtension body) {
        return Reply.changed(extensions.extend(caller.get(), id, body));
    }

    @GET
    @Path("/pipelines")
    @PermissionsAllowed(Permission.READ_APPLICATIONS)
    @Operation(
            operationId = "listPipelines",
            summary = "List vacancies with their applications counted",
            description = "Every vacancy that was published in the caller's chapters, by title, with counts by state.")
    public PipelinePage pipelines(@BeanParam @Valid Paging page) {
        return queries.pipelines(caller.get(), page).as(PipelinePage::new);
    }
}
