package org.firstmile.onetoones;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of one-to-ones is narrowed to. */
class OneToOneFilter {
    @QueryParam("q")
    @Size(max = 200, message = "Search for 200 characters or less")
    @Parameter(
            description = "A part of a person's, an organisation's or the place's name; what was said is not searched.")
    String q;

    @QueryParam("state")
    @Size(max = 4, message = "Choose 4 states or fewer")
    @Parameter(description = "In any of these states.")
    List<OneToOneState> state;

    @QueryParam("personId")
    @Parameter(description = "With this person.")
    UUID personId;

    @QueryParam("organisationId")
    @Parameter(description = "With someone who came for this organisation.")
    UUID organisationId;

    @QueryParam("chapterId")
    @Parameter(description = "Of this chapter or one below it.")
    UUID chapterId;

    @QueryParam("mine")
    @Parameter(description = "True: only those that the caller recorded.")
    Boolean mine;

    @QueryParam("from")
    @Parameter(description = "On this day or later.")
    LocalDate from;

    @QueryParam("until")
    @Parameter(description = "On this day or earlier.")
    LocalDate until;

    @QueryParam("nextStepOpen")
    @Parameter(description = "True: with a next step that is not done.")
    Boolean nextStepOpen;

    @QueryParam("nextStepDue")
    @Parameter(description = "True: with a next step that is not done and whose date is today or past.")
    Boolean nextStepDue;

    @QueryParam("sort")
    @Parameter(description = "The order; a leading minus is descending. nextStepBy: those without a date last.")
    @Schema(
            enumeration = {"-at", "at", "nextStepBy"},
            defaultValue = "-at")
    String sort;
}
