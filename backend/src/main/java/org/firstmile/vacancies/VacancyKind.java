package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an opening is. */
@Schema(description = "What an opening is.")
public enum VacancyKind {
    JOB,
    OPEN_CALL,
    VOLUNTEER
}
