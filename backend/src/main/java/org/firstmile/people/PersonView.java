package org.firstmile.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * A person as the caller may see them.
 *
 * @param affiliations all of them for staff; for a partner those at its own organisations now
 */
@Schema(description = "A person as the caller may see them.")
public record PersonView(
        UUID id,
        long version,
        @Schema(examples = "Amina Sample") String name,
        Ref chapter,
        @Nullable String email,
        @Nullable String phone,

        @Schema(description = "All of them for staff; for a partner those at its own organisations now.")
        List<AffiliationView> affiliations,

        @Schema(description = "True for an invented person of the demonstration.")
        boolean sample,

        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "What the caller may do now: edit, archive, restore.")
        List<String> can)
        implements Reply.Versioned {

    /** A role at an organisation, with the organisation's name. */
    @Schema(name = "AffiliationView", description = "A role at an organisation.")
    public record AffiliationView(
            Ref organisation,
            @Nullable String role,
            AffiliationLevel level,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Schema(description = "Whether it holds today.") boolean current) {}
}
