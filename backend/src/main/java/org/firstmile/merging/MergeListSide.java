package org.firstmile.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose values a list has after a merge; both are joined. */
@Schema(description = "Whose values a list has after a merge; both are joined.")
enum MergeListSide {
    KEEP,
    DROP,
    BOTH
}
