package org.firstmile.applications.selection;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.review.ApplicationReference;
import org.jspecify.annotations.Nullable;

@Schema(description = "An application on the board; its candidate's name only once it is revealed.")
record BoardItem(
        ApplicationReference application,

        @Schema(description = "From 1; equal scores share a rank.")
        int rank,

        @Schema(description = "Absent when nobody marked it.", examples = "3.67") @Nullable
        BigDecimal score,

        @Schema(description = "Whether the score reaches the pass mark; absent where there is none.") @Nullable
        Boolean passes,

        ApplicationStage stage,

        @Schema(description = "The day since when it stands there.")
        LocalDate since,

        boolean revealed,

        @Schema(description = "Whose it is, once that is revealed.", examples = "Sample Candidate") @Nullable
        String name) {

    /** Keeps the person out of every log line that a record may end up in. */
    @Override
    public String toString() {
        return "BoardItem[" + application.reference() + "]";
    }
}
