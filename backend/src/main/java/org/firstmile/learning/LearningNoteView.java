package org.firstmile.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.themes.ThemeRef;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** What somebody learnt and tells others. */
@Schema(description = "What somebody learnt and tells others.")
public record LearningNoteView(
        UUID id,
        long version,

        @Schema(description = "Whose note it is; absent for a chapter's.") @Nullable
        Ref organisation,

        @Nullable Ref chapter,
        String title,
        @Nullable String worked,
        @Nullable String didNotWork,
        @Nullable String helped,
        @Schema(maxItems = 10) List<LearningResourceLink> resources,
        @Schema(maxItems = 5) List<ThemeRef> themes,
        @Nullable String town,
        LearningVisibility visibility,
        @Nullable String authorName,

        @Schema(description = "When staff took it back from the public.") @Nullable
        Instant takenBackAt,

        @Nullable Instant archivedAt,

        @Schema(description = "Invented for the demonstration.")
        boolean sample,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, take-back, archive, restore.")
        List<String> can)
        implements Reply.Versioned {

    LearningNoteView with(List<ThemeRef> wanted) {
        return new LearningNoteView(
                id,
                version,
                organisation,
                chapter,
                title,
                worked,
                didNotWork,
                helped,
                resources,
                wanted,
                town,
                visibility,
                authorName,
                takenBackAt,
                archivedAt,
                sample,
                createdAt,
                updatedAt,
                can);
    }
}
