package org.firstmile.applications.selection;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How many applications stand in a stage, and for how long.")
record StageCount(
        ApplicationStage stage,
        int applications,

        @Schema(description = "How many of them are revealed.")
        int revealed,

        @Schema(description = "The day since when the oldest of them stands there.") @Nullable
        LocalDate oldestSince) {}
