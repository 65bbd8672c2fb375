package org.firstmile.learning;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
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
import org.jboss.resteasy.reactive.RestResponse;

@Path("/glossary")
@Tag(name = "Learning")
@Produces(MediaType.APPLICATION_JSON)
class GlossaryResource {
    private final GlossaryTerms terms;
    private final CurrentCaller caller;

    GlossaryResource(GlossaryTerms terms, CurrentCaller caller) {
        this.terms = terms;
        this.caller = caller;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "readGlossary",
            summary = "Read the words that organisations use differently",
            description = "All at once, in their order; unchanged it is answered with 304.")
    public RestResponse<Glossary> readAll(
            @QueryParam("retired") @Parameter(description = "True: those that are retired.") Boolean retired,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.readUnversioned(terms.read(caller.get(), Boolean.TRUE.equals(retired)), ifNoneMatch);
    }

    @POST
    @PermissionsAllowed(Permission.MANAGE_GLOSSARY)
    @Operation(
            operationId = "createGlossaryTerm",
            summary = "Explain a word",
            description = "For staff, with meanings of organisations that they speak for.")
    @APIResponseSchema(value = GlossaryTermView.class, responseCode = "201", responseDescription = "The new word")
    public RestResponse<GlossaryTermView> create(
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewGlossaryTerm body) {
        return Reply.created(terms.create(caller.get(), idempotencyKey, body), "glossary");
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "readGlossaryTerm", summary = "Read a word", description = "In use or retired.")
    public RestResponse<GlossaryTermView> read(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") String ifNoneMatch) {
        return Reply.read(terms.view(caller.get(), id), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed(Permission.MANAGE_GLOSSARY)
    @Operation(
            operationId = "changeGlossaryTerm",
            summary = "Change a word",
            description =
                    "Replaces everything but how organisations use it that the caller does not speak for: those meanings"
                            + " stay whether or not they are sent, and are refused where they are sent otherwise.")
    public RestResponse<GlossaryTermView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewGlossaryTerm body) {
        return Reply.changed(terms.change(caller.get(), id, new IfMatch(ifMatch), body));
    }

    @POST
    @Path("/{id}/retirement")
    @PermissionsAllowed(Permission.MANAGE_GLOSSARY)
    @Operation(
            operationId = "retireGlossaryTerm",
            summary = "Retire a word",
            description = "It is explained nowhere any more.")
    public RestResponse<GlossaryTermView> retire(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(terms.retire(caller.get(), id, new IfMatch(ifMatch)));
    }

    @DELETE
    @Path("/{id}/retirement")
    @PermissionsAllowed(Permission.MANAGE_GLOSSARY)
    @Operation(
            operationId = "restoreGlossaryTerm",
            summary = "Explain a retired word again",
            description = "As it was.")
    public RestResponse<GlossaryTermView> restore(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(terms.restore(caller.get(), id, new IfMatch(ifMatch)));
    }

    @PUT
    @Path("/{id}/usages/{organisationId}")
    @PermissionsAllowed(Permission.ADD_GLOSSARY_USAGE)
    @Operation(
            operationId = "addGlossaryUsage",
            summary = "Say how an organisation uses a word",
            description = "For an organisation that the caller acts for. If-Match is of the word.")
    public RestResponse<GlossaryTermView> use(
            @PathParam("id") UUID id,
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam("If-Match") String ifMatch,
            @NotNull(message = "Send a body") @Valid NewGlossaryMeaning body) {
        return Reply.changed(terms.use(caller.get(), id, organisationId, new IfMatch(ifMatch), body.meaning()));
    }

    @DELETE
    @Path("/{id}/usages/{organisationId}")
    @PermissionsAllowed(Permission.ADD_GLOSSARY_USAGE)
    @Operation(
            operationId = "removeGlossaryUsage",
            summary = "Take back how an organisation uses a word",
            description = "For an organisation that the caller acts for. If-Match is of the word.")
    public RestResponse<GlossaryTermView> stopUse(
            @PathParam("id") UUID id,
            @PathParam("organisationId") UUID organisationId,
            @HeaderParam("If-Match") String ifMatch) {
        return Reply.changed(terms.stopUse(caller.get(), id, organisationId, new IfMatch(ifMatch)));
    }
}
