package org.firstmile.vacancies;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of the person specification that a criterion is in. */
@Schema(description = "The part of the person specification that a criterion is in.")
public enum CriterionBlock {
    QUALIFICATIONS,
    EXPERIENCE,
    SKILLS_AND_KNOWLEDGE,
    QUALITIES_AND_VALUES
}
