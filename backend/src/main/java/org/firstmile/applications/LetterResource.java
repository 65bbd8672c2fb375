package org.firstmile.applications;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.firstmile.access.CurrentCaller;
import org.firstmile.access.Permission;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;

/** Letters by reference, to write. */
@Path("/vacancies/{id}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Cache(noStore = true)
@Tag(name = "Selection")
class LetterResource {
    private final CandidateLetters letters;
    private final CurrentCaller caller;

    LetterResource(CandidateLetters letters, CurrentCaller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed(Permission.RUN_REVIEW)
    @APIResponseSchema(value = SentLetter.class, responseCode = "201", responseDescription = "The letter")
    @Operation(
            operationId = "writeToCandidates",
            summary = "Write to candidates by reference",
            description =
                    "To any who have submitted, revealed or not: each gets their own e-mail, and reads it on their page."
                            + " Where it goes is not told.")
    public RestResponse<SentLetter> write(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @NotNull(message = "Send a body") @Valid NewCandidateLetter body) {
        return RestResponse.ResponseBuilder.<SentLetter>create(RestResponse.Status.CREATED)
                .entity(letters.write(caller.get(), id, idempotencyKey, body))
                .location(
                        URI.create("/api/v1/applications/" + body.applications().getFirst() + "/letters"))
                .build();
    }
}
