package org.firstmile.merging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose value a field has after a merge. */
@Schema(description = "Whose value a field has after a merge.")
enum MergeSide {
    KEEP,
    DROP
}
