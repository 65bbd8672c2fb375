package org.firstmile.applications.selection;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.applications.review.ReviewState;
import org.firstmile.shared.Ref;
import org.firstmile.vacancies.VacancyStatus;
import org.jspecify.annotations.Nullable;

@Schema(description = "How far a vacancy's applications have come, and what is to be done next.")
record SelectionPipeline(
        Ref vacancy,
        VacancyStatus status,
        ReviewState review,

        @Schema(description = "The score from which an application passes.", examples = "3.5") @Nullable
        BigDecimal passMark,

        int drafts,
        int submitted,
        int withdrawn,

        @Schema(description = "Of those submitted, once marks are locked.")
        List<StageCount> stages,

        @Schema(description = "Whether it is decided who is appointed.")
        boolean decided,

        List<NextSelectionStep> next,
        List<String> can) {}
