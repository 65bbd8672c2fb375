package org.firstmile.applications.conversations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.CriterionBlock;
import org.firstmile.vacancies.CriterionLevel;

@Schema(description = "A criterion of the vacancy that a conversation can be scored by.")
record ScorecardCriterion(
        @Schema(description = "Its place among the vacancy's criteria, from 0.")
        int criterion,

        CriterionBlock block,
        String text,
        CriterionLevel level) {}
