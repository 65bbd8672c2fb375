package org.firstmile.applications;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.AnswerStyle;

@Schema(description = "An answer as it is saved.")
public record MyAnswer(
        AnswerStyle style,

        @Schema(maxLength = 20_000) String text,

        @Schema(description = "How many words it has; what holds no letter or digit does not count.")
        int words) {

    static MyAnswer of(ApplicationAnswer answer) {
        return new MyAnswer(answer.style, answer.text, Words.in(answer.text));
    }
}
