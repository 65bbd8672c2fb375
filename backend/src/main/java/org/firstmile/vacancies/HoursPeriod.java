package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The period that hours are counted in. */
@Schema(description = "The period that hours are counted in.")
public enum HoursPeriod {
    WEEK,
    MONTH
}
