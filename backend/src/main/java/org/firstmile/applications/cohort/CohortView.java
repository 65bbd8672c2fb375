package org.firstmile.applications.cohort;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.decision.Shortlist;
import org.firstmile.shared.Ref;
import org.firstmile.vacancies.CompositionDimension;

@Schema(description = "Those among whom a group is chosen, and what the group as a whole is looked at by.")
record CohortView(
        Ref vacancy,
        int places,

        @Schema(description = "As the vacancy names them.", maxItems = 5)
        List<CompositionDimension> dimensions,

        @Schema(description = "The shortlisted, in the order of their marks.", maxItems = Shortlist.MOST)
        List<CohortCandidate> candidates,

        @Schema(description = "How many are shortlisted in all; only the first 200 are looked at here.")
        int shortlisted,

        boolean decided,

        @Schema(description = "What the caller may do now: note-traits, save-set, suggest, decide.")
        List<String> can) {}
