package org.firstmile.organisations.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A row as a person has mended it, with what they decide about it. */
@Schema(description = "A row as a person has mended it, with what they decide about it.")
record ImportRowChange(
        @NotNull(message = "Send the row's cells")
        @Size(max = TableFile.MOST_COLUMNS, message = "A row has 200 cells at most")
        @Schema(description = "As many as the file has columns; null or empty where nothing stands.")
        List<@Nullable @Size(max = ImportRows.LONGEST_CELL, message = "Cell must be 200,000 characters or less") String>
                cells,

        @Schema(description = "Absent: nothing is decided.") @Nullable
        ImportRowChoice choice,

        @Schema(description = "What to update; only with that choice.") @Nullable
        UUID organisationId) {}
