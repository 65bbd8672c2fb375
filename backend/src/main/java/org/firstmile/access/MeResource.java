package org.firstmile.access;

import io.quarkus.security.PermissionsAllowed;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.shared.Ref;
import org.firstmile.shared.sql.Sql;

@Path("/me")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {
    private final CurrentCaller caller;
    private final Sql sql;
    private final Event<SignedIn> signedIn;

    MeResource(CurrentCaller caller, Sql sql, Event<SignedIn> signedIn) {
        this.caller = caller;
        this.sql = sql;
        this.signedIn = signedIn;
    }

    @GET
    @PermissionsAllowed(Permission.SIGNED_IN)
    @Operation(
            operationId = "readMe",
            summary = "Read who is signed in",
            description = "Roles, what they act for and what their roles permit.")
    public Me read() {
        Caller me = caller.get();
        signedIn.fire(new SignedIn(me, caller.email()));
        return new Me(
                me.subject(),
                me.name(),
                me.roles(),
                me.scope().everyChapter(),
                granted(me, "CHAPTER", "chapter", "name"),
                granted(me, "ORGANISATION", "organisation", "name"),
                granted(me, "PANEL", "vacancy", "title"),
                me.roles().stream()
                        .flatMap(role -> Permission.of(role).stream())
                        .distinct()
                        .sorted()
                        .toList());
    }

    private List<Ref> granted(Caller me, String kind, String table, String name) {
        return sql.list(
                "select t.id, t.%2$s as name from access_grant g join %1$s t on t.id = g.target_id where g.subject = ? and g.kind = ? order by t.%2$s, t.id"
                        .formatted(table, name),
                row -> new Ref(Sql.uuid(row, "id"), row.getString("name")),
                me.subject(),
                kind);
    }
}
