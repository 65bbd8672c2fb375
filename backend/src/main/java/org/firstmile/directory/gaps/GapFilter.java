package org.firstmile.directory.gaps;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which services are counted, and on which day. */
public class GapFilter {
    @QueryParam("at")
    @Parameter(description = "As it stood at the end of this day; today without one.")
    LocalDate at;

    @QueryParam("since")
    @Parameter(description = "Compare with the end of this day.")
    LocalDate since;

    @QueryParam("people")
    @Parameter(description = "True: by the people served; else by subject.")
    Boolean people;

    @QueryParam("chapterId")
    @Parameter(description = "Organisations of this chapter or one below it.")
    UUID chapterId;
}
