package org.firstmile.people;

import io.quarkus.security.PermissionsAllowed;
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
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.firstmile.shared.http.IfMatch;
import org.firstmile.shared.http.Reply;
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/people")
@Tag(name = "People")
@Produces(MediaType.APPLICATION_JSON)
class PersonResource {
    private final People people;
    private final PersonQueries queries;
    private final CurrentCaller caller;

    PersonResource(People people, PersonQueries queries, CurrentCaller caller) {
        this.people = people;
        this.queries = queries;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Permission.READ_PEOPLE)
    @Operation(
            operationId = "listPeople",
            summary = "Find people",
            description = "Staff see the people of their chapters; a partner those who are at its organisations now.")
    public PersonPage list(@BeanParam @Valid PersonFilter filter, @BeanParam @Valid Paging page) {
        return queries.list(caller.get(), filter, page).as(PersonPage::new);
    }

    @POST
    @PermissionsAllowed(Permission.CREATE_PERSON)
    @Operation(
            operationId = "createPerson",
            summary = "Add a person",
            description = "Into a chapter that the caller looks after.")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "The new person")
    public RestResponse<PersonView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewPerson body) {
        return Reply.created(people.create(caller.get(), idempotencyKey, body), "people");
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed(Permission.READ_PEOPLE)
    @Operation(
            operationId = "readPerson",
            summary = "Read a person",
            description = "With all affiliations for staff; for a partner with those at its own organisations now.")
    public RestResponse<PersonView> read(@PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(people.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.EDIT_PERSON)
    @Operation(
            operationId = "changePerson",
            summary = "Change a person",
            description = "Replaces everything, the affiliations too: end one with its last day to keep the history.")
    public RestResponse<PersonView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewPerson body) {
        return Reply.changed(people.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/archive")
    @PermissionsAllowed(Permission.ARCHIVE_PERSON)
    @Operation(
            operationId = "archivePerson",
            summary = "Archive a person",
            description = "They leave the lists; what was recorded with them stays and they can be restored.")
    public RestResponse<PersonView> archive(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(people.archive(caller.get(), id, new IfMatch(ifMatch)));
    }

    @DELETE
    @Path("/{id}/archive")
    @PermissionsAllowed(Permission.ARCHIVE_PERSON)
    @Operation(
            operationId = "restorePerson",
            summary = "Restore an archived person",
            description = "They are in the lists again, as they were.")
    public RestResponse<PersonView> restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(people.restore(caller.get(), id, new IfMatch(ifMatch)));
    }
}
