package org.firstmile.directory.openreferral;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What the feed's services are narrowed to, all of it together; named as Open Referral names it: refusals name these. */
class FeedFilter {
    private static final String TIME = "([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";

    @QueryParam("search")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(description = "Each of these words stands in the name, the description or the organisation's name.")
    String search;

    @QueryParam("taxonomy_term_id")
    @Parameter(description = "With this term.")
    UUID taxonomy_term_id;

    @QueryParam("taxonomy_id")
    @Parameter(description = "With a term of this taxonomy.")
    UUID taxonomy_id;

    @QueryParam("minimum_age")
    @Min(value = 0, message = "Ask for an age between 0 and 150")
    @Max(value = 150, message = "Ask for an age between 0 and 150")
    @Parameter(description = "Its youngest age is this or more.")
    Integer minimum_age;

    @QueryParam("maximum_age")
    @Min(value = 0, message = "Ask for an age between 0 and 150")
    @Max(value = 150, message = "Ask for an age between 0 and 150")
    @Parameter(description = "Its oldest age is this or less.")
    Integer maximum_age;

    @QueryParam("day")
    @Pattern(
            regexp = "[Mm][Oo]|[Tt][Uu]|[Ww][Ee]|[Tt][Hh]|[Ff][Rr]|[Ss][AaUu]",
            message = "Use MO, TU, WE, TH, FR, SA or SU")
    @Parameter(description = "Open on this day.")
    @Schema(examples = "TU", maxLength = 2)
    String day;

    @QueryParam("start_time")
    @Pattern(regexp = TIME, message = "Use a time of the day, like 09:30")
    @Parameter(description = "Opens at this time or later; on that day, if one is given.")
    @Schema(examples = "09:30", maxLength = 8)
    String start_time;

    @QueryParam("end_time")
    @Pattern(regexp = TIME, message = "Use a time of the day, like 09:30")
    @Parameter(description = "Closes at this time or earlier; on that day, if one is given.")
    @Schema(examples = "09:45", maxLength = 8)
    String end_time;
}
