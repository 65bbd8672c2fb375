package org.firstmile.applications;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.AnswerStyle;
import org.jspecify.annotations.Nullable;

/** What an answer shall be; without text there is none. */
@Schema(description = "What an answer shall be; without text there is none.")
public record AnswerChange(
        @Schema(description = "One of the call's styles; where it offers any, its first one unless told.") @Nullable
        AnswerStyle style,

        @Size(max = 20_000, message = "Answer must be 20,000 characters or less")
        @Schema(description = "Plain text; in bullets each line is a point.")
        @Nullable
        String text) {

    /** An answer may say who wrote it: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "AnswerChange[…]";
    }
}
