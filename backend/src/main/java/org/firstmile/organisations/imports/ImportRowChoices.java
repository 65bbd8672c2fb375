package org.firstmile.organisations.imports;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One decision about all rows of a sort that wait for one. */
@Schema(description = "One decision about all rows of a sort that wait for one.")
record ImportRowChoices(
        @NotNull(message = "Choose which rows")
        @Schema(
                description = "Duplicates, or errors, which can only be skipped.",
                enumeration = {"duplicate", "error"})
        ImportVerdict verdict,

        @NotNull(message = "Choose what to do with them")
        @Schema(description = "An update is of each one's likeliest organisation.")
        ImportRowChoice choice) {}
