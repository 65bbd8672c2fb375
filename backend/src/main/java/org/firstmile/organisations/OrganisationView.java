package org.firstmile.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.Ref;
import org.firstmile.shared.http.Reply;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the caller may see it.
 *
 * @param full false when the caller sees only the public part: then e-mail, phone, status and listed are absent
 */
@Schema(description = "An organisation as the caller may see it.")
public record OrganisationView(
        UUID id,
        long version,
        @Schema(examples = "YMCA Essex") String name,
        List<OrganisationKind> kinds,
        Ref chapter,
        @Nullable Ref parent,
        List<Ref> children,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        List<Identifier> identifiers,
        Address address,
        List<String> tags,
        @Nullable OrganisationStatus status,
        @Nullable Boolean listed,
        @Nullable Confirmation lastConfirmed,
        @Nullable Instant archivedAt,

        @Schema(description = "The organisation that it turned out to be, where the caller may see that one.") @Nullable
        Ref mergedInto,

        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description =
                        "False when only the public part is shown: then email, phone, status and listed are absent.")
        boolean full,

        @Schema(description = "What the caller may do now: edit, change-status, confirm, archive, restore.")
        List<String> can)
        implements Reply.Versioned {

    /** Who last said that the entry is right, and when; the name is for those who see it in full. */
    @Schema(name = "Confirmation", description = "When someone last said that the entry is right, and who.")
    public record Confirmation(Instant at, @Nullable String by) {}
}
