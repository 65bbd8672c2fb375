package org.firstmile.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** A word that organisations use differently. */
@Schema(description = "A word that organisations use differently.")
public record GlossaryTermView(
        UUID id,
        long version,
        @Schema(examples = "signposting") String word,
        @Schema(maxItems = 10) List<String> forms,
        String meaning,
        List<GlossaryUsageView> usages,
        @Nullable Instant retiredAt,

        @Schema(description = "What the caller may do now: edit, retire, restore, add-usage.")
        List<String> can)
        implements Reply.Versioned {}
