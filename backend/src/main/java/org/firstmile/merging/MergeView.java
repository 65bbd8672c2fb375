package org.firstmile.merging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/**
 * One merge.
 *
 * @param remarks what was called otherwise for it, or, once undone, what stayed where the merge had put it
 */
@Schema(name = "OrganisationMerge", description = "Two organisations that became one.")
record MergeView(
        UUID id,

        @Schema(description = "The organisation that stayed.")
        Ref kept,

        @Schema(description = "The organisation that went into it.")
        Ref dropped,

        Instant mergedAt,
        @Schema(examples = "Sample Organiser") String mergedBy,
        MergeMoved moved,

        @Schema(
                description =
                        "In words, what has another name since, or, once undone, what stayed where the merge had put it.")
        List<String> remarks,

        @Schema(description = "Until when it can be undone; absent when it cannot any more.") @Nullable
        Instant undoableUntil,

        @Nullable Instant undoneAt,
        @Nullable String undoneBy,

        @Schema(description = "What the caller may do now: undo.")
        List<String> can) {}
