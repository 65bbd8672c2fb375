package org.firstmile.demo;

import java.time.LocalDate;
import java.util.List;
import org.firstmile.access.Caller;
import org.firstmile.signposting.NewSignpost;
import org.firstmile.signposting.NewSignpostOutcome;
import org.firstmile.signposting.SignpostOutcome;
import org.firstmile.signposting.SignpostReason;
import org.firstmile.signposting.Signposts;
import org.jspecify.annotations.Nullable;

/**
 * Signposts of the demo that differ in nothing but their day.
 *
 * @param declined why the hand-over was declined
 * @param outcome what came of it on the same day
 */
record DemoSignpost(
        NewSignpost signpost,
        List<LocalDate> days,
        @Nullable SignpostReason declined,
        @Nullable SignpostOutcome outcome) {
    void load(Signposts signposts) {
        for (LocalDate day : days) {
            signposts.createSample(
                    Caller.SYSTEM,
                    new NewSignpost(
                            signpost.fromId(),
                            signpost.toId(),
                            signpost.themeId(),
                            signpost.town(),
                            day,
                            signpost.handOver(),
                            signpost.reason(),
                            null),
                    declined,
                    outcome == null ? null : new NewSignpostOutcome(outcome, day));
        }
    }
}
