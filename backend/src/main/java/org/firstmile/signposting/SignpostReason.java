package org.firstmile.signposting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody could not be taken. */
@Schema(description = "Why somebody could not be taken.")
public enum SignpostReason {
    FULL,
    NOT_ELIGIBLE,
    TOO_FAR,
    CLOSED,
    NO_SUCH_SERVICE
}
