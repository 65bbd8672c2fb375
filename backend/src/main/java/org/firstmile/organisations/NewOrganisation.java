package org.firstmile.organisations;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation to create, or everything that an existing one shall be. */
@Schema(description = "An organisation to create, or everything that an existing one shall be.")
public record NewOrganisation(
        @NotNull(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        @Schema(examples = "YMCA Essex")
        String name,

        @NotEmpty(message = "Choose at least one kind") @Size(max = 10, message = "Choose 10 kinds or fewer")
        List<@NotNull(message = "Choose a kind") OrganisationKind> kinds,

        @NotNull(message = "Choose a chapter") @Schema(description = "The chapter that it belongs to.")
        UUID chapterId,

        @Schema(description = "The organisation that it is a part of, as a school of its trust.") @Nullable
        UUID parentId,

        @Size(max = 5000, message = "Description must be 5,000 characters or less")
        @Schema(description = "What they do, in their own words.")
        @Nullable
        String description,

        @Size(max = 500, message = "Web address must be 500 characters or less")
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.MESSAGE)
        @Schema(examples = "https://www.ymcaessex.org.uk")
        @Nullable
        String website,

        @Size(max = 254, message = "Email address must be 254 characters or less")
        @Email(message = "Enter an email address, like name@example.org")
        @Nullable
        String email,

        @Size(max = 40, message = "Phone number must be 40 characters or less")
        @Pattern(regexp = "[0-9+() .-]*", message = "Enter a phone number with digits, spaces and + only")
        @Nullable
        String phone,

        @Size(max = 10, message = "Give 10 identifiers or fewer") @Nullable
        List<@NotNull(message = "Give an identifier") @Valid Identifier> identifiers,

        @Valid @Nullable Address address,

        @Size(max = 30, message = "Use 30 tags or fewer") @Nullable
        List<@NotNull(message = "Enter a tag") @Size(max = 50, message = "Tag must be 50 characters or less") String>
                tags,

        @NotNull(message = "Choose a status") OrganisationStatus status,

        @NotNull(message = "Say whether the public directory shows it")
        @Schema(description = "Whether the public directory shows it.")
        Boolean listed) {

    /** What changes nothing of an organisation that is seen in full. */
    public static NewOrganisation like(OrganisationView present) {
        return new NewOrganisation(
                present.name(),
                present.kinds(),
                present.chapter().id(),
                present.parent() == null ? null : present.parent().id(),
                present.description(),
                present.website(),
                present.email(),
                present.phone(),
                present.identifiers(),
                present.address(),
                present.tags(),
                present.status(),
                present.listed());
    }

    NewOrganisation under(@Nullable UUID parent) {
        return new NewOrganisation(
                name,
                kinds,
                chapterId,
                parent,
                description,
                website,
                email,
                phone,
                identifiers,
                address,
                tags,
                status,
                listed);
    }

    NewOrganisation with(List<Identifier> numbers) {
        return new NewOrganisation(
                name,
                kinds,
                chapterId,
                parentId,
                description,
                website,
                email,
                phone,
                numbers,
                address,
                tags,
                status,
                listed);
    }
}
