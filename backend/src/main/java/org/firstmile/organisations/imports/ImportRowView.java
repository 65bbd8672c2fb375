package org.firstmile.organisations.imports;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** A row of a file, with what was found of it. */
@Schema(description = "A row of a file, with what was found of it.")
record ImportRowView(
        UUID id,

        @Schema(description = "The row's; quoted, it is what If-Match wants.")
        long version,

        @Schema(description = "The line of the file that it begins in.")
        int number,

        @Schema(description = "As many as there are columns; empty ones are empty.")
        List<String> cells,

        @Schema(description = "Absent while it is not checked.") @Nullable
        ImportVerdict verdict,

        @Nullable ImportRowChoice choice,

        @Schema(description = "What it is about, or became.") @Nullable
        Ref organisation,

        @Schema(description = "Organisations that it may be about, the likeliest first.")
        List<ImportCandidate> candidates,

        @Schema(description = "What an update would change.")
        List<ImportChange> changes,

        @Schema(description = "What is in its way.") List<ImportFault> faults,

        @Schema(description = "What is worth knowing besides.")
        List<ImportFault> notes,

        boolean imported)
        implements Reply.Versioned {}
