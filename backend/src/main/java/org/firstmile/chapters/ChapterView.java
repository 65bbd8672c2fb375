package org.firstmile.chapters;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** One part of the alliance, with the parts directly below it. */
@Schema(description = "One part of the alliance, with the parts directly below it.")
public record ChapterView(
        UUID id,
        long version,
        @Schema(examples = "Citizens Essex") String name,
        @Nullable Ref parent,
        List<Ref> children,

        @Schema(description = "Organisations of this chapter itself, as far as the caller sees them.")
        int organisationCount,

        @Schema(description = "What the caller may do now.") List<String> can)
        implements Reply.Versioned {}
