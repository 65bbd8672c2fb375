package org.firstmile.merging;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two organisations to become one.
 *
 * @param keepVersion the versions that were compared: a newer one is not merged unseen
 */
@Schema(description = "Two organisations to become one.")
record NewMerge(
        @NotNull(message = "Choose the organisation that stays") @Schema(description = "The organisation that stays.")
        UUID keep,

        @NotNull(message = "Choose the organisation that goes into it")
        @Schema(description = "The organisation that goes into it.")
        UUID drop,

        @NotNull(message = "Send the version of the kept one that you compared")
        @PositiveOrZero(message = "A version is 0 or more")
        @Schema(description = "The version of the kept one that was compared.", examples = "3")
        Long keepVersion,

        @NotNull(message = "Send the version of the other one that you compared")
        @PositiveOrZero(message = "A version is 0 or more")
        @Schema(description = "The version of the other one that was compared.", examples = "1")
        Long dropVersion,

        @Nullable MergeFields fields) {}
