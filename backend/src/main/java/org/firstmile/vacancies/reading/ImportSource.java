package org.firstmile.vacancies.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a draft comes from.
 *
 * @param pointer of the field, as the draft was when it was made
 * @param line from 1
 * @param detail what the reader concluded, where the line does not say it itself
 */
@Schema(description = "The line of the advert that a field comes from.")
public record ImportSource(
        @Schema(description = "Of the field, as the draft was when it was made.", examples = "#/hours")
        String pointer,

        @Schema(description = "From 1.", examples = "37") int line,

        @Schema(description = "At most 2,000 characters of it.", examples = "Hours: 20 hours per week")
        String text,

        @Schema(
                description = "What was concluded, where the line does not say it itself.",
                examples = "One side of A4 counts as 500 words")
        @Nullable
        String detail) {}
