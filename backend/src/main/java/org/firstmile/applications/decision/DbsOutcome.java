package org.firstmile.applications.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a check: its content is never kept. */
@Schema(
        description =
                "What came of a check: nothing on it, or what is on it was weighed and does not stand in the way.")
public enum DbsOutcome {
    CLEAR,
    ASSESSED
}
