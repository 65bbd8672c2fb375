package org.firstmile.vacancies;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is looked for in whoever takes the place. */
@Embeddable
@Schema(description = "What is looked for in whoever takes the place.")
public record VacancyCriterion(
        @NotNull(message = "Choose a block") @Enumerated(EnumType.STRING)
        CriterionBlock block,

        @NotNull(message = "Enter the criterion")
        @Size(max = 1000, message = "Criterion must be 1,000 characters or less")
        @Schema(examples = "A passion for justice")
        String text,

        @NotNull(message = "Choose essential or desirable") @Enumerated(EnumType.STRING)
        CriterionLevel level,

        @Valid @Embedded @Schema(description = "For staff and reviewers.") @Nullable
        TestedBy testedBy) {

    public VacancyCriterion(CriterionBlock block, String text, CriterionLevel level) {
        this(block, text, level, null);
    }

    /** As the public reads it. */
    VacancyCriterion bare() {
        return new VacancyCriterion(block, text, level);
    }

    boolean isUntested() {
        return level == CriterionLevel.ESSENTIAL && testedBy == null;
    }
}
