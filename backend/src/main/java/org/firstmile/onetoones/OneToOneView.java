package org.firstmile.onetoones;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/** A one-to-one with what was said, for those whom its author lets read it. */
@Schema(description = "A one-to-one with what was said, for those whom its author lets read it.")
public record OneToOneView(
        UUID id,
        long version,
        Ref chapter,
        Author author,
        List<ParticipantView> people,
        OneToOneState state,
        Instant at,
        int minutes,
        @Nullable String place,
        @Schema(description = "What moves them.") @Nullable String interests,

        @Schema(description = "What they told of themselves.") @Nullable
        String story,

        @Schema(description = "What worries or angers them.") @Nullable
        String concerns,

        @Schema(description = "What the author makes of it.") @Nullable
        String reflection,

        @Nullable NextStepView nextStep,

        @Schema(description = "Why it did not take place.") @Nullable
        String reason,

        OneToOneVisibility visibility,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, record-outcome, complete-next-step.")
        List<String> can)
        implements Reply.Versioned {

    /** Who recorded it. */
    @Schema(name = "OneToOneAuthor", description = "Who recorded it.")
    public record Author(
            @Schema(examples = "Sample Organiser") String name,

            @Schema(description = "Whether that is the caller.")
            boolean you) {}

    /** With whom, and for which organisation they came. */
    @Schema(name = "ParticipantView", description = "With whom, and for which organisation they came.")
    public record ParticipantView(
            UUID id,
            @Schema(examples = "Amina Sample") String name,
            @Nullable Ref organisation) {}

    /** What is to follow, and whether it was done. */
    @Schema(name = "NextStepView", description = "What is to follow, and whether it was done.")
    public record NextStepView(String what, @Nullable LocalDate by, boolean done) {}
}
