package org.firstmile.applications;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of applications is narrowed to. */
class ApplicationFilter {
    @QueryParam("vacancyId")
    @Parameter(description = "Applications to this vacancy.")
    UUID vacancyId;

    @QueryParam("reference")
    @Size(max = 50, message = "Reference must be 50 characters or less")
    @Parameter(
            description = "The one that is called so, as its candidate names it: also while applications are open, when"
                    + " there is no other way to it.")
    String reference;

    @QueryParam("status")
    @Parameter(description = "In this state; the state of one that can still be submitted to is not told.")
    ApplicationStatus status;

    @QueryParam("sort")
    @Parameter(description = "The order; there is only one, since an order of arrival would tell who.")
    @Schema(
            enumeration = {"reference"},
            defaultValue = "reference")
    String sort;
}
