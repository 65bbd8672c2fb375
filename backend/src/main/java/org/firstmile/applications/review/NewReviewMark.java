package org.firstmile.applications.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A mark to give.")
record NewReviewMark(
        @NotNull(message = "Give a mark from 1 to 5")
        @Min(value = 1, message = "Give a mark from 1 to 5")
        @Max(value = 5, message = "Give a mark from 1 to 5")
        Integer value,

        @Size(max = 1000, message = "Note must be 1,000 characters or less")
        @Schema(description = "Why; the candidate may ask to read it.")
        @Nullable
        String note) {

    /** A note is the reviewer's own: it stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewReviewMark[…]";
    }
}
