package org.firstmile.applications.retention;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What a vacancy's applications hold, and what an erasure would take.")
record RetainedThings(
        int applications,
        int answers,
        @Schema(description = "CVs.") int files,

        @Schema(description = "Reviewers' notes on answers.")
        int notes,

        @Schema(description = "Letters that were written to candidates by reference.")
        int letters,

        @Schema(description = "Conversations, with their scorecards.")
        int conversations) {}
