package org.firstmile.applications.review;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.AnswerStyle;
import org.jspecify.annotations.Nullable;

@Schema(description = "One anonymous answer, with the caller's own mark.")
record ReviewAnswer(
        @Schema(
                description =
                        "What this reviewer calls this answer: random, and another for every reviewer and answer.")
        UUID alias,

        AnswerStyle style,

        @Schema(description = "Plain text; in bullets each line is a point.", maxLength = 20_000)
        String text,

        @Schema(minimum = "1", maximum = "5") @Nullable Integer mark,

        @Schema(maxLength = 1000) @Nullable String note) {}
