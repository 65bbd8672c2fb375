package org.firstmile.learning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All words, in their order. */
@Schema(description = "All words, in their order.")
record Glossary(
        @Schema(maxItems = 1000) List<GlossaryTermView> items,

        @Schema(description = "What the caller may do: create.")
        List<String> can) {}
