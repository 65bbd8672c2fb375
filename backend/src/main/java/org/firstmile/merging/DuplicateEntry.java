package org.firstmile.merging;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** One half of a pair, as the list shows it. */
@Schema(description = "One of two entries that may be the same organisation.")
record DuplicateEntry(
        UUID id,
        @Schema(examples = "YMCA Essex") String name,
        Ref chapter,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable String website) {}
