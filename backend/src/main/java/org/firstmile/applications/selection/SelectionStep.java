package org.firstmile.applications.selection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a hiring manager has to do next. */
@Schema(description = "What the hiring manager has to do next.")
enum SelectionStep {
    AWAIT_DEADLINE,
    START_REVIEW,
    LOCK_MARKS,
    SHORTLIST,
    REVEAL,
    INVITE,
    DECIDE
}
