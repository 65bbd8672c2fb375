package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that may be meant, but is worth a second look. */
@Schema(description = "Something that may be meant, but is worth a second look.")
record VacancyWarning(
        @Schema(
                description = "duties-beyond-post, criteria-untested or questions-beyond-length.",
                examples = "duties-beyond-post")
        String code,

        @Schema(examples = "#/work/duties") String pointer,
        String detail) {}
