package org.firstmile.applications.review;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question whose answers await review.")
record ReviewQuestion(
        UUID id,
        String prompt,
        @Nullable String guidance,

        @Schema(
                description = "What answers worth 1 to 5 look like, in this order; empty where none is written.",
                maxItems = 5)
        List<String> reviewGuide,

        @Schema(description = "How many answers there are to read.")
        int answers) {}
