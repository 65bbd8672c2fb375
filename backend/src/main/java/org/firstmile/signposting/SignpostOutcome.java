package org.firstmile.signposting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of it, as far as an organisation knows. */
@Schema(description = "What came of it, as far as an organisation knows.")
public enum SignpostOutcome {
    HELPED,
    PARTLY,
    NOT_HELPED,
    DID_NOT_COME,
    UNKNOWN
}
