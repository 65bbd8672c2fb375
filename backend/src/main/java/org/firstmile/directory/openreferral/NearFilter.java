package org.firstmile.directory.openreferral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Where the feed's places are wanted. */
class NearFilter {
    @QueryParam("postcode")
    @Size(max = 10, message = "Enter a full UK postcode, like CM1 1QH")
    @Parameter(description = "In this postcode; with proximity, around it.")
    @Schema(examples = "CM1 1QH")
    String postcode;

    @QueryParam("proximity")
    @Min(value = 0, message = "Ask for 0 to 1,000,000 metres")
    @Max(value = 1_000_000, message = "Ask for 0 to 1,000,000 metres")
    @Parameter(description = "At most so many metres from the middle of the postcode, as far as that is known.")
    Integer proximity;
}
