package org.firstmile.merging;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two entries that may be one organisation.
 *
 * @param dismissed when and by whom was said that they are two
 */
@Schema(description = "Two entries that may be one organisation.")
record DuplicateItem(
        UUID id,
        DuplicateEntry one,
        DuplicateEntry other,
        List<DuplicateReason> reasons,

        @Schema(description = "When somebody said that these are two; absent while nobody has.") @Nullable
        DuplicateDismissal dismissed) {}
