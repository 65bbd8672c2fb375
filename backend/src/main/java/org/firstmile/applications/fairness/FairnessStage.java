package org.firstmile.applications.fairness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where applications wait for somebody. */
@Schema(
        description =
                "Where applications wait: for the marks, for the shortlist, for a conversation, for the decision.")
public enum FairnessStage {
    /** From the submission to the lock of the marks. */
    SIFT,
    /** From the lock to the first step after it. */
    MARKED,
    SHORTLISTED,
    CONVERSATION
}
