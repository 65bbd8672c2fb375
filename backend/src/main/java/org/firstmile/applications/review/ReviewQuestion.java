package org.firstmile.applications.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question with the caller's part of its answers.")
record ReviewQuestion(
        UUID id,
        String prompt,
        @Nullable String guidance,

        @Schema(
                description = "What answers worth 1 to 5 look like, in this order; empty where none is written.",
                maxItems = 5)
        List<String> reviewGuide,

        @Schema(description = "The criteria that this question tests.", maxItems = 60)
        List<String> tests,

        @Schema(description = "How many of them the caller has marked.")
        int marked,

        @Schema(description = "How many answers are the caller's to mark, marked ones among them; 0 while waiting.")
        int toMark) {}
