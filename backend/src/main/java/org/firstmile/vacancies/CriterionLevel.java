package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one must meet a criterion or it is welcome. */
@Schema(description = "Whether one must meet a criterion or it is welcome.")
public enum CriterionLevel {
    ESSENTIAL,
    DESIRABLE
}
