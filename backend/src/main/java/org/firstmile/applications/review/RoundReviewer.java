package org.firstmile.applications.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody on the panel has come.
 *
 * @param reviewer the account's id
 */
@Schema(description = "How far somebody on the panel has come.")
public record RoundReviewer(
        @Schema(description = "The account\'s id.", maxLength = 255)
        String reviewer,

        @Schema(description = "As the account had it when they joined or declared.") @Nullable
        String name,

        boolean declared,

        @Schema(description = "They have finished their part, or somebody took it over.")
        boolean finished,

        @Schema(description = "They came off the panel; their marks stay.")
        boolean left,

        int marked,

        @Schema(description = "How many answers are theirs to mark, marked ones among them.")
        int toMark) {}
