package org.firstmile.organisations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many rows there are of each sort; it grows while work goes on. */
@Schema(description = "How many rows there are of each sort; polled while work goes on, it tells how far it is.")
record ImportCounts(
        int rows,
        @Schema(description = "With a verdict.") int checked,
        int fresh,
        int updates,
        int unchanged,
        int duplicates,
        int errors,
        int skipped,
        @Schema(description = "Imported already.") int imported,

        @Schema(description = "Of them, organisations that were there before.")
        int updated,

        @Schema(description = "Rows of which something is told besides.")
        int noted) {

    /** What a run would import now. */
    int importable() {
        return fresh + updates - imported;
    }
}
