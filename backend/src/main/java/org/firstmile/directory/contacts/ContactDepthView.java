package org.firstmile.directory.contacts;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.people.AffiliationLevel;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** Whom the alliance knows at an organisation, level by level. */
@Schema(description = "Whom the alliance knows at an organisation, level by level.")
record ContactDepthView(
        Ref organisation,
        List<ContactLevel> levels,

        @Schema(description = "In plain words, what is missing; empty when somebody was met at each level.")
        List<String> missing) {

    @Schema(description = "One level of an organisation.")
    record ContactLevel(
            AffiliationLevel level,

            @Schema(description = "How many people are known there.")
            int people,

            @Schema(description = "Those whom the caller may read, 20 at most.")
            List<Ref> names,

            @Schema(description = "The last one-to-one that was held there, of those that the caller may know of.")
            @Nullable
            Instant lastMetAt) {}
}
