package org.firstmile.vacancies;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of vacancies is narrowed to. */
class VacancyFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(
            description =
                    "Words from title, team, place, summary or the advert's text; a small slip in a title is forgiven.")
    String q;

    @QueryParam("kind")
    @Size(max = 3, message = "Choose each kind once")
    @Parameter(description = "Any of these kinds.")
    List<VacancyKind> kind;

    @QueryParam("status")
    @Size(max = 5, message = "Choose each status once")
    @Parameter(description = "Any of these; drafts and withdrawn ones only where the caller sees them.")
    List<VacancyStatus> status;

    @QueryParam("chapterId")
    @Parameter(description = "This chapter or one below it.")
    UUID chapterId;

    @QueryParam("organisationId")
    @Parameter(description = "Offered by this organisation.")
    UUID organisationId;

    @QueryParam("open")
    @Parameter(description = "True: only those that take applications at this instant. False: only the others.")
    Boolean open;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading minus is descending. Drafts count by when they were begun.")
    @Schema(
            enumeration = {"-publishedAt", "deadline", "title"},
            defaultValue = "-publishedAt")
    String sort;
}
