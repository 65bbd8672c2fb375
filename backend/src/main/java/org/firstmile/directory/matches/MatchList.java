package org.firstmile.directory.matches;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The best matches, best first.
 *
 * @param dismissed how many more were dismissed and are not shown
 */
@Schema(description = "The best matches, best first.")
record MatchList(
        @Schema(maxItems = 50) List<Match> items,

        @Schema(description = "How many more were dismissed, and are shown on request only.", examples = "2")
        int dismissed,

        @Schema(description = "What the caller may do: change-standing.")
        List<String> can) {}
