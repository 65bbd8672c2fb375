package org.firstmile.vacancies;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.firstmile.vacancies.reading.ImportChoice;
import org.firstmile.vacancies.reading.ImportLine;
import org.firstmile.vacancies.reading.ImportSource;

/**
 * Where the fields of an imported draft come from.
 *
 * @param id of the opening
 */
@Schema(description = "Where the fields of an imported draft come from, as it was when it was made.")
public record VacancyImportView(
        @Schema(description = "Of the opening.") UUID id,
        long version,

        @Schema(description = "The lines that became fields, in the order of the text.")
        List<ImportSource> sources,

        @Schema(description = "What a person must choose.") List<ImportChoice> choices,

        @Schema(description = "The lines that became nothing.")
        List<ImportLine> unrecognised)
        implements Reply.Versioned {}
