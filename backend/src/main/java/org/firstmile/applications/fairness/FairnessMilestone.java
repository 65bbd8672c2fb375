package org.firstmile.applications.fairness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an application can come. */
@Schema(description = "How far an application can come; `passed` only where the vacancy has a pass mark.")
public enum FairnessMilestone {
    BEGUN,
    SUBMITTED,
    PASSED,
    SHORTLISTED,
    REVEALED,
    CONVERSATION,
    APPOINTED
}
