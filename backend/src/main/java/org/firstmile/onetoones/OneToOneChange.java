package org.firstmile.onetoones;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Everything that an existing one-to-one shall be, but for its state. */
@Schema(description = "Everything that an existing one-to-one shall be, but for its state.")
public record OneToOneChange(
        @NotNull(message = "Choose a chapter") @Schema(description = "The chapter whose work it is a part of.")
        UUID chapterId,

        @NotEmpty(message = "Say whom it is with") @Size(max = 10, message = "Choose 10 people or fewer")
        List<@NotNull(message = "Choose a person") @Valid Participant> people,

        @NotNull(message = "Say when it is") @Schema(description = "When it begins.", examples = "2026-11-20T10:00:00Z")
        Instant at,

        @NotNull(message = "Say how long it is, in minutes")
        @Min(value = 5, message = "Enter 5 to 480 minutes")
        @Max(value = 480, message = "Enter 5 to 480 minutes")
        @Schema(description = "How long.", examples = "45")
        Integer minutes,

        @Size(max = 200, message = "Place must be 200 characters or less")
        @Schema(examples = "Café at the library")
        @Nullable
        String place,

        @Size(max = 5000, message = "Interests must be 5,000 characters or less")
        @Schema(description = "What moves them. A confidence.")
        @Nullable
        String interests,

        @Size(max = 5000, message = "Story must be 5,000 characters or less")
        @Schema(description = "What they told of themselves. A confidence.")
        @Nullable
        String story,

        @Size(max = 5000, message = "Concerns must be 5,000 characters or less")
        @Schema(description = "What worries or angers them. A confidence.")
        @Nullable
        String concerns,

        @Size(max = 5000, message = "Reflection must be 5,000 characters or less")
        @Schema(description = "What the author makes of it. A confidence.")
        @Nullable
        String reflection,

        @Valid @Nullable NextStep nextStep,

        @Schema(description = "Who else may read it; only the author when absent.", defaultValue = "author") @Nullable
        OneToOneVisibility visibility) {

    Notes notes() {
        return new Notes(interests, story, concerns, reflection);
    }
}
