package org.firstmile.directory.gaps;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Themes by places.
 *
 * @param at the day that is counted, at its end
 * @param places the towns with most organisations that have services, most first; then Elsewhere, where there is any
 */
@Schema(description = "How many organisations serve each theme in each place.")
record GapMatrix(
        LocalDate at,
        @Nullable LocalDate since,

        @Schema(description = "The towns with most services, most first, and Elsewhere.", maxItems = 13)
        List<String> places,

        List<GapRow> rows) {}
