package org.firstmile.applications.selection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a submitted application stands once marks are locked. */
@Schema(
        description =
                "Where a submitted application stands once marks are locked: marked, until somebody moves it; the last"
                        + " two are set by the decision alone.")
public enum ApplicationStage {
    MARKED,
    SHORTLISTED,
    CONVERSATION,
    APPOINTED,
    NOT_APPOINTED;

    /** The decision has been made about it. */
    public boolean isDecided() {
        return this == APPOINTED || this == NOT_APPOINTED;
    }

    /** Chosen to be got to know, and nothing decided. */
    public boolean isInTheRunning() {
        return this == SHORTLISTED || this == CONVERSATION;
    }
}
