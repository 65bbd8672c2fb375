package org.firstmile.learning;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** Who means what by a word. */
@Schema(description = "Who means what by a word.")
public record GlossaryUsageView(
        @Nullable Ref organisation,

        @Schema(description = "A kind of organisation in words, where it is none of the directory.") @Nullable
        String who,

        String meaning,

        @Schema(description = "Invented for the demonstration.")
        boolean sample,

        @Schema(description = "What the caller may do: edit.")
        List<String> can) {}
