package org.firstmile.organisations.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How many of the organisations found are of one sort.")
record FacetCount(
        @Schema(description = "What the list's parameter takes.", maxLength = 200)
        String value,

        @Schema(description = "Where it has a name of its own: a theme, a chapter, a town.", maxLength = 200) @Nullable
        String name,

        @Schema(minimum = "0") int count) {}
