package org.firstmile.applications.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the marking of a vacancy's answers stands. */
@Schema(description = "Where the marking of a vacancy\'s answers stands: not started, open, or locked for good.")
public enum ReviewState {
    WAITING,
    OPEN,
    LOCKED
}
