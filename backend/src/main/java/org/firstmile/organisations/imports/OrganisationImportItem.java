package org.firstmile.organisations.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;

/** An import in a list. */
@Schema(description = "An import in a list.")
record OrganisationImportItem(
        UUID id,
        Ref chapter,
        String source,
        String fileName,
        ImportState state,
        int rows,
        @Schema(description = "Rows imported already.") int imported,

        @Schema(description = "Rows that wait for a person: errors and duplicates.")
        int waiting,

        String madeBy,
        Instant createdAt) {}
