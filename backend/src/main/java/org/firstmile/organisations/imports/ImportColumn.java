package org.firstmile.organisations.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A column with what stands in its first rows. */
@Schema(description = "A column with what stands in its first rows.")
record ImportColumn(
        @Schema(description = "Its heading.", maxLength = 200)
        String name,

        @Schema(description = "Of the first rows, shortened to 200 characters.")
        List<String> samples) {}
