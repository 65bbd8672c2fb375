package org.firstmile.applications;

import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.firstmile.shared.paging.Paging;
import org.jboss.resteasy.reactive.Cache;

/** Letters by reference, to read: by who hires, and by the candidate. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class CandidateLetterResource {
    private final CandidateLetters letters;
    private final CurrentCaller caller;

    CandidateLetterResource(CandidateLetters letters, CurrentCaller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @GET
    @Path("/applications/{id}/letters")
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponseSchema(value = CandidateLetterPage.class, responseCode = "200", responseDescription = "The letters")
    @Operation(
            operationId = "listCandidateLetters",
            summary = "List what was written to a candidate",
            description = "Latest first, by the application's reference alone.")
    public CandidateLetterPage list(@PathParam("id") UUID id, @BeanParam @Valid Paging page) {
        return letters.list(caller.get(), id, page).as(CandidateLetterPage::new);
    }

    @GET
    @Path("/my-application/letters")
    @PermitAll
    @APIResponseSchema(value = CandidateLetterPage.class, responseCode = "200", responseDescription = "The letters")
    @Operation(
            operationId = "listMyLetters",
            summary = "List what was written to one",
            description = "Latest first; each was sent by e-mail as well.")
    public CandidateLetterPage mine(@HeaderParam("Application-Key") String key, @BeanParam @Valid Paging page) {
        return letters.mine(MyApplications.key(key), page).as(CandidateLetterPage::new);
    }
}
