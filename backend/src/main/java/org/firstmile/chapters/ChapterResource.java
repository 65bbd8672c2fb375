package org.firstmile.chapters;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.ListQuery;
import org.firstmile.shared.paging.Paging;
import org.firstmile.shared.paging.Sort;
import org.firstmile.shared.sql.Sql;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/chapters")
@Tag(name = "Chapters")
@Produces(MediaType.APPLICATION_JSON)
class ChapterResource {
    private static final Sort BY_NAME = Sort.ascending("lower(c.name)", "text", "c.id");

    private final Chapters chapters;
    private final CurrentCaller caller;
    private final Sql sql;

    ChapterResource(Chapters chapters, CurrentCaller caller, Sql sql) {
        this.chapters = chapters;
        this.caller = caller;
        this.sql = sql;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listChapters",
            summary = "List the alliance's chapters",
            description = "By name; `parentId` makes the tree.")
    public ChapterPage list(@BeanParam @Valid Paging paging, @QueryParam("q") String q) {
        return new ListQuery<>(
                        sql,
                        "select c.id, c.name, c.parent_id, (select count(*) from organisation o where o.chapter_id = c.id"
                                + " and o.archived_at is null) as organisations from chapter c",
                        row -> new ChapterListItem(
                                Sql.uuid(row, "id"),
                                row.getString("name"),
                                Sql.uuid(row, "parent_id"),
                                row.getInt("organisations")))
                .whereGiven("plain(c.name) like plain(?)", Sql.containing(q))
                .page(paging, BY_NAME)
                .as(ChapterPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.MANAGE_CHAPTERS)
    @Operation(
            operationId = "createChapter",
            summary = "Create a chapter",
            description = "An administrator creates a part of the alliance below a chapter that they look after.")
    @APIResponseSchema(value = ChapterView.class, responseCode = "201", responseDescription = "The new chapter")
    public RestResponse<ChapterView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewChapter body) {
        return Reply.created(chapters.create(caller.get(), idempotencyKey, body), "chapters");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            operationId = "readChapter",
            summary = "Read a chapter",
            description = "With the chapters directly below it.")
    public RestResponse<ChapterView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(chapters.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.MANAGE_CHAPTERS)
    @Operation(
            operationId = "changeChapter",
            summary = "Rename or move a chapter",
            description = "Replaces its name and its place in the tree.")
    public RestResponse<ChapterView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewChapter body) {
        return Reply.changed(chapters.change(caller.get(), id, new IfMatch(ifMatch), body));
    }
}
