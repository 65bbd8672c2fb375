package org.firstmile.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/problems")
@Tag(name = "Access")
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
