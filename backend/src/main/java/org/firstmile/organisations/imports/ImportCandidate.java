package org.firstmile.organisations.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** An organisation, here or earlier in the file, that a row may be about. */
@Schema(description = "An organisation, here or earlier in the file, that a row may be about.")
record ImportCandidate(
        @Schema(description = "Absent where it is another row of the file.") @Nullable
        Ref organisation,

        @Schema(description = "The line of an earlier row of the file.") @Nullable
        Integer row,

        @Schema(description = "How likely, from 0 to 1.") double score,
        @Schema(description = "Why, in words.") List<String> reasons) {}
