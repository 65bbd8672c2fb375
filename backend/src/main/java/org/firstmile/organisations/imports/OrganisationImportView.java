package org.firstmile.organisations.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** A file on its way into the directory. */
@Schema(description = "A file on its way into the directory: how it was read, what its columns mean, how far it is.")
record OrganisationImportView(
        UUID id,
        long version,
        Ref chapter,

        @Schema(description = "Whose list it is: external ids are known by it.", examples = "Essex council list")
        String source,

        ImportFormat format,
        String fileName,
        @Schema(description = "In bytes.") long size,

        @Schema(description = "As detected, or as chosen when it was sent.")
        ImportEncoding encoding,

        ImportDelimiter delimiter,
        List<ImportColumn> columns,
        ImportMapping mapping,

        @Schema(description = "The headings of columns that are left out.")
        List<String> notTaken,

        ImportState state,

        @Schema(description = "Why it has failed.") @Nullable
        String reason,

        ImportCounts counts,

        @Schema(description = "Absent while not every row is checked.") @Nullable
        ImportMissing missing,

        String madeBy,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "When its rows are deleted.") Instant deletedAt,

        @Schema(description = "What the caller may do now: map, check, mend, run, cancel.")
        List<String> can)
        implements Reply.Versioned {}
