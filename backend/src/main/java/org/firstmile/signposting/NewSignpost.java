package org.firstmile.signposting;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That an organisation pointed somebody to another: nothing about the person. */
@Schema(
        description =
                "That an organisation pointed somebody to another, or that nobody could take them. Nothing about the person.")
public record NewSignpost(
        @NotNull(message = "Choose the organisation that points") @Schema(description = "Whose people say so.")
        UUID fromId,

        @Schema(description = "Absent when nobody could take them.") @Nullable
        UUID toId,

        @NotNull(message = "Choose a theme") UUID themeId,

        @Size(max = 100, message = "Town must be 100 characters or less")
        @Schema(
                description =
                        "Where help was needed, a town that the directory knows; absent is where the organisation is.",
                examples = "Chelmsford")
        @Nullable
        String town,

        @Schema(description = "Within the last year; absent is today.") @Nullable
        LocalDate day,

        @Schema(description = "True: it waits until the other organisation says yes or no.") @Nullable
        Boolean handOver,

        @Schema(description = "Why nobody could; only then.") @Nullable
        SignpostReason reason,

        @Schema(
                description = "A hand-over of the same organisation that was declined: it turned to this one, or to"
                        + " nobody, next.")
        @Nullable
        UUID insteadOf) {

    boolean isHandOver() {
        return Boolean.TRUE.equals(handOver);
    }
}
