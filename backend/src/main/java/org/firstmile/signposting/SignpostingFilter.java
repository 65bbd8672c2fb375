package org.firstmile.signposting;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which signposts are counted. */
class SignpostingFilter {
    @QueryParam("since")
    @Parameter(description = "On this day or later; without one, within the last twelve months.")
    LocalDate since;

    @QueryParam("themeId")
    @Parameter(description = "About this theme.")
    UUID themeId;

    @QueryParam("chapterId")
    @Parameter(description = "By organisations of this chapter or one below it.")
    UUID chapterId;
}
