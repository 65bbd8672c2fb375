package org.firstmile.learning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A note to share, or everything that an existing one shall be. */
@Schema(description = "What an organisation, or a chapter's staff, learnt. One of the three texts at least.")
public record NewLearningNote(
        @Schema(description = "Whose note it is; or else a chapter's.") @Nullable
        UUID organisationId,

        @Schema(description = "For staff, when it is no organisation's.") @Nullable
        UUID chapterId,

        @NotNull(message = "Enter a title")
        @Size(max = 150, message = "Title must be 150 characters or less")
        @Schema(examples = "Open the door before the meeting")
        String title,

        @Size(max = 2000, message = "What worked must be 2,000 characters or less") @Nullable
        String worked,

        @Size(max = 2000, message = "What did not work must be 2,000 characters or less") @Nullable
        String didNotWork,

        @Size(max = 2000, message = "What helped must be 2,000 characters or less") @Nullable
        String helped,

        @Size(max = 10, message = "Give 10 links or fewer") @Nullable
        List<@NotNull(message = "Enter a link") @Valid LearningResourceLink> resources,

        @NotNull(message = "Choose a theme") @Size(min = 1, max = 5, message = "Choose 1 to 5 themes")
        List<@NotNull(message = "Choose a theme") UUID> themeIds,

        @Size(max = 100, message = "Town must be 100 characters or less") @Nullable
        String town,

        @NotNull(message = "Choose who reads it") LearningVisibility visibility,

        @Size(max = 100, message = "Name must be 100 characters or less")
        @Schema(description = "Whose name stands under it, as they wish to be called; absent is none.")
        @Nullable
        String authorName) {}
