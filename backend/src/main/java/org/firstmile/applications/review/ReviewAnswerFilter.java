package org.firstmile.applications.review;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the answers to one question are narrowed to. */
class ReviewAnswerFilter {
    @QueryParam("marked")
    @Parameter(description = "False for those that await the caller's mark, true for those that have it.")
    Boolean marked;
}
