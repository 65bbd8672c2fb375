package org.firstmile.organisations.imports;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rows of an import. */
class ImportRowFilter {
    @QueryParam("verdict")
    @Parameter(description = "Only rows of this verdict.")
    ImportVerdict verdict;

    @QueryParam("noted")
    @Parameter(description = "True: only rows with notes.")
    Boolean noted;
}
