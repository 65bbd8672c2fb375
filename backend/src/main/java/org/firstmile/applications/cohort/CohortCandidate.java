package org.firstmile.applications.cohort;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.decision.ShortlistedApplication;
import org.firstmile.applications.review.ApplicationReference;
import org.firstmile.applications.selection.ApplicationStage;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "One of those among whom a group is chosen: what the marks say, and what they would bring to it.")
public record CohortCandidate(
        ApplicationReference application,

        @Schema(description = "Of the traits: they are noted with it as If-Match. 0 until they are noted first.")
        long version,

        @Schema(description = "Of the candidate, once revealed.", maxLength = 200) @Nullable
        String name,

        boolean revealed,
        ApplicationStage stage,

        @Schema(description = "Among all submitted applications, from 1; equal scores share a rank.")
        int rank,

        @Schema(description = "As the ranking has it; absent when nobody marked it.", examples = "3.67") @Nullable
        BigDecimal score,

        @Schema(description = "One value of each dimension that is known.", maxItems = 5)
        List<CohortTrait> traits)
        implements Reply.Versioned {

    static CohortCandidate of(ShortlistedApplication one, long version, List<CohortTrait> traits) {
        return new CohortCandidate(
                one.application(), version, one.name(), one.revealed(), one.stage(), one.rank(), one.score(), traits);
    }

    @Override
    public UUID id() {
        return application.id();
    }

    /** Keeps the person out of every log line that a record may end up in; what tells two views apart stays. */
    @Override
    public String toString() {
        return "CohortCandidate[%s, %d, %s, %d, %s, %s]"
                .formatted(application.reference(), version, stage, rank, score, traits);
    }
}
