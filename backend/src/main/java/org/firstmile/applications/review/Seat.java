package org.firstmile.applications.review;

import java.time.Instant;
import java.util.UUID;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One reviewer's place on one panel, and what can be done from it.
 *
 * @param chapter of the vacancy
 * @param opensOn the deadline while people can still apply
 * @param finished their own part is done, or was taken over by somebody
 */
record Seat(
        UUID vacancy,
        String title,
        UUID chapter,
        ReviewState state,
        @Nullable Instant opensOn,
        boolean declared,
        boolean finished) {

    void requireReadable() {
        if (state == ReviewState.WAITING) {
            throw ProblemException.wrongState("Marking has not started: it does once the vacancy is closed.");
        }
        if (!declared) {
            throw ProblemException.wrongState("Declare first that you will step back from anyone you recognise.");
        }
    }

    void requireOpen() {
        requireReadable();
        if (state == ReviewState.LOCKED) {
            throw ProblemException.wrongState("Marks are locked: they stay as they are.");
        }
        if (finished) {
            throw ProblemException.wrongState("Your part is finished: your marks stay as they are.");
        }
    }
}
