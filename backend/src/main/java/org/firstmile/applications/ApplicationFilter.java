package org.firstmile.applications;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of applications is narrowed to. */
class ApplicationFilter {
    @QueryParam("vacancyId")
    @Parameter(description = "Applications to this vacancy.")
    UUID vacancyId;

    @QueryParam("status")
    @Parameter(description = "In this state.")
    ApplicationStatus status;

    @QueryParam("sort")
    @Parameter(description = "The order; there is only one, since an order of arrival would tell who.")
    @Schema(
            enumeration = {"reference"},
            defaultValue = "reference")
    String sort;
}
