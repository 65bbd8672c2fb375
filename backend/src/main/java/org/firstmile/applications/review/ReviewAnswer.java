package org.firstmile.applications.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.AnswerStyle;

@Schema(description = "One anonymous answer.")
record ReviewAnswer(
        @Schema(
                description =
                        "What this reviewer calls this answer: random, and another for every reviewer and answer.")
        UUID alias,

        AnswerStyle style,

        @Schema(description = "Plain text; in bullets each line is a point.", maxLength = 20_000)
        String text) {}
