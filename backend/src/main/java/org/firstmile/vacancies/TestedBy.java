package org.firstmile.vacancies;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What tests a criterion: one question or one stage.
 *
 * @param question its place in the list of questions, from 0: a new question has no id yet
 */
@Embeddable
@Schema(description = "What tests a criterion: one question or one stage.")
public record TestedBy(
        @Min(value = 0, message = "Choose one of the questions")
        @Max(value = 19, message = "Choose one of the questions")
        @Column(name = "tested_by_question")
        @Schema(description = "Its place in the list of questions, from 0.")
        @Nullable
        Integer question,

        @Enumerated(EnumType.STRING) @Column(name = "tested_by_stage") @Nullable
        CriterionStage stage) {

    /** @param pointer of this in the body */
    void check(String pointer, int questions, boolean cvRequired) {
        if ((question == null) == (stage == null)) {
            throw ProblemException.field(pointer, "Choose one question or one stage");
        }
        if (question != null && question >= questions) {
            throw ProblemException.field(pointer + "/question", "Choose one of the questions");
        }
        if (stage == CriterionStage.CV && !cvRequired) {
            throw ProblemException.field(pointer + "/stage", "Ask for a CV, or choose something else that tests it");
        }
    }
}
