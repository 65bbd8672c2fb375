package org.firstmile.organisations.themes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the alliance looks at: a subject, or the people served.")
record ThemeView(
        UUID id,
        long version,
        @Schema(examples = "Food") String name,
        String description,
        ThemeKind kind,

        @Schema(description = "Since when nothing new takes it; what has it keeps it.") @Nullable
        Instant retiredAt,

        @Schema(description = "What the caller may do now: edit, retire, restore.")
        List<String> can)
        implements Reply.Versioned {}
