package org.firstmile.applications.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;

@Schema(description = "Who reviews a vacancy's answers, as those see it who run its review.")
record VacancyPanel(
        Ref vacancy,
        ReviewState state,

        @Schema(description = "How many different reviewers mark each answer.")
        int marksPerAnswer,

        @Schema(description = "Those who have joined first, those who have left last.", maxItems = 200)
        List<PanelMemberView> items,

        @Schema(description = "What the caller may do now: invite.")
        List<String> can)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return vacancy.id();
    }

    /** It has no version of its own: nothing is changed under an If-Match. */
    @Override
    public long version() {
        return 0;
    }
}
