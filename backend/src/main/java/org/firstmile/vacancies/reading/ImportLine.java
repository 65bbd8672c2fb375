package org.firstmile.vacancies.reading;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of an advert's text that became no field.
 *
 * @param line from 1
 * @param detail why, where the reader knows
 */
@Schema(description = "A line of the advert that became no field.")
public record ImportLine(
        @Schema(description = "From 1.", examples = "193") int line,

        @Schema(description = "At most 2,000 characters of it.")
        String text,

        @Schema(description = "Why, where the reader knows.", examples = "It gives a range, and a draft has one figure")
        @Nullable
        String detail) {}
