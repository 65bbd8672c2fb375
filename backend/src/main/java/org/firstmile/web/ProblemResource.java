package org.firstmile.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/problems")
@Tag(name = "Access")
@Produces(MediaType.APPLICATION_JSON)
class ProblemResource {
    @GET
    @PermitAll
    @Operation(
            operationId = "listProblems",
            summary = "Read the catalogue of problems",
            description = "Where the `type` of an error answer points.")
    public ProblemKind.Catalogue list() {
        return ProblemKind.catalogue();
    }
}
