package org.firstmile.applications.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "How long a vacancy's applications are kept, and what would go.")
record RetentionView(
        Ref vacancy,
        long version,

        @Schema(description = "From this day on they are erased; absent while the vacancy takes applications.")
        @Nullable
        LocalDate eraseOn,

        @Schema(description = "Whether somebody chose that day; otherwise it is twelve months after countedFrom.")
        boolean chosen,

        @Nullable RetentionBasis basis,
        @Nullable LocalDate countedFrom,
        @Nullable RetentionHold hold,

        @Schema(description = "Absent while the vacancy takes applications.") @Nullable
        RetainedThings holds,

        @Schema(description = "How many applications were erased, by their candidates or in time.")
        int erased,

        @Schema(description = "The day on which the last was erased; then nothing can be changed any more.") @Nullable
        LocalDate erasedOn,

        @Schema(description = "What the caller may do now: change.")
        List<String> can)
        implements Reply.Versioned {

    @Override
    public UUID id() {
        return vacancy.id();
    }
}
