package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.AnswerStyle;

@Schema(description = "What was asked and what the candidate answered.")
record RevealedAnswer(
        String prompt,
        AnswerStyle style,

        @Schema(description = "Plain text; in bullets each line is a point.")
        String text) {

    @Override
    public String toString() {
        return "RevealedAnswer[…]";
    }
}
