package org.firstmile.applications.cohort;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The best sets of all that there are.")
record CohortSuggestions(
        @Schema(description = "What is best, in words.", maxLength = 1000)
        String objective,

        @Schema(description = "Candidates who could be in a set.")
        int candidates,

        @Schema(description = "Sets that were looked at: all that there are.")
        long sets,

        @Schema(description = "Values that the vacancy names, over all dimensions.")
        int named,

        @Schema(description = "The best first.", maxItems = 5)
        List<CohortSuggestion> items,

        @Schema(description = "Beside them: those with the highest scores, whatever they bring.")
        CohortSuggestion byScoreAlone) {}
