package org.firstmile.organisations.themes;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/themes")
@Tag(name = "Directory")
@Produces(MediaType.APPLICATION_JSON)
class ThemeResource {
    private final Themes themes;
    private final CurrentCaller caller;

    ThemeResource(Themes themes, CurrentCaller caller) {
        this.themes = themes;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listThemes",
            summary = "List the alliance's themes",
            description = "Subjects and the people served, by name.")
    public ThemePage list(
            @QueryParam("kind") @Parameter(description = "Subjects or people only.") ThemeKind kind,
            @QueryParam("retired") @Parameter(description = "True: retired ones instead of those in use.")
                    Boolean retired,
            @BeanParam @Valid Paging paging) {
        return themes.list(caller.get(), kind, Boolean.TRUE.equals(retired), paging)
                .as(ThemePage::new);
    }

    @POST
    @PermissionsAllowed(Permission.MANAGE_THEMES)
    @Operation(
            operationId = "createTheme",
            summary = "Add a theme",
            description = "For who administers the whole alliance.")
    @APIResponseSchema(value = ThemeView.class, responseCode = "201", responseDescription = "The new theme")
    public RestResponse<ThemeView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewTheme body) {
        return Reply.created(themes.create(caller.get(), idempotencyKey, body), "themes");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readTheme", summary = "Read a theme", description = "In use or retired.")
    public RestResponse<ThemeView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(themes.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.MANAGE_THEMES)
    @Operation(
            operationId = "changeTheme",
            summary = "Rename or describe a theme anew",
            description = "Whatever has it shows the new name.")
    public RestResponse<ThemeView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewTheme body) {
        return Reply.changed(themes.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/retirement")
    @PermissionsAllowed(Permission.MANAGE_THEMES)
    @Operation(
            operationId = "retireTheme",
            summary = "Retire a theme",
            description = "Nothing new takes it; what has it keeps it.")
    public RestResponse<ThemeView> retire(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(themes.retire(caller.get(), id, new IfMatch(ifMatch)));
    }

    @DELETE
    @Path("/{id}/retirement")
    @PermissionsAllowed(Permission.MANAGE_THEMES)
    @Operation(
            operationId = "restoreTheme",
            summary = "Take a retired theme into use again",
            description = "As it was.")
    public RestResponse<ThemeView> restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(themes.restore(caller.get(), id, new IfMatch(ifMatch)));
    }
}
