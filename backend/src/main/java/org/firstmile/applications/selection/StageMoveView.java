package org.firstmile.applications.selection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A move that was made: from where to where, by whom and why.")
public record StageMoveView(
        UUID id,
        Instant at,
        @Schema(examples = "Sample Hiring Manager") String by,
        @Nullable String reason,
        @Schema(maxItems = 25) List<MovedCount> steps,

        @Schema(description = "The move that it takes back.") @Nullable
        UUID undoes,

        @Schema(description = "Whether another move has taken it back.")
        boolean undone,

        List<String> can) {}
