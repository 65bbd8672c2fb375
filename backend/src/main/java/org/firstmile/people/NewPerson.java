package org.firstmile.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person to add, or everything that an existing one shall be. */
@Schema(description = "A person to add, or everything that an existing one shall be.")
public record NewPerson(
        @NotNull(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Schema(examples = "Amina Sample")
        String name,

        @NotNull(message = "Choose a chapter") @Schema(description = "The chapter whose staff look after the contact.")
        UUID chapterId,

        @Size(max = 254, message = "Email address must be 254 characters or less")
        @Email(message = "Enter an email address, like name@example.org")
        @Schema(examples = "amina@example.org")
        @Nullable
        String email,

        @Size(max = 40, message = "Phone number must be 40 characters or less")
        @Pattern(regexp = "[0-9+() .-]*", message = "Enter a phone number with digits, spaces and + only")
        @Schema(examples = "01632 960001")
        @Nullable
        String phone,

        @Size(max = 30, message = "Give 30 affiliations or fewer") @Nullable
        List<@NotNull(message = "Give an affiliation") @Valid Affiliation> affiliations) {}
