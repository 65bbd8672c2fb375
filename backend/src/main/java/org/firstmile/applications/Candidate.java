package org.firstmile.applications;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.vacancies.ApplicantKind;
import org.jspecify.annotations.Nullable;

/** Who applies and how to reach them: goes in from the candidate and out to the candidate, to nobody else. */
@Schema(description = "Who applies and how to reach them. Only the candidate ever reads it here.")
public record Candidate(
        @NotNull(message = "Say whether you apply as a person or for an organisation")
        ApplicantKind kind,

        @NotNull(message = "Enter your name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Pattern(regexp = "[^\\r\\n\\t]*", message = "Enter your name on one line")
        @Schema(examples = "Sample Candidate")
        String name,

        @NotNull(message = "Enter your email address")
        @Size(max = 254, message = "Email address must be 254 characters or less")
        @Email(
                regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?",
                message = "Enter an email address, like name@example.org")
        @Schema(
                description = "Where the private link and the acknowledgement go.",
                examples = "sample@candidate.example")
        String email,

        @Size(max = 40, message = "Phone number must be 40 characters or less")
        @Pattern(regexp = "[0-9+() .-]*", message = "Enter a phone number with digits, spaces and + only")
        @Schema(examples = "01632 960 001")
        @Nullable
        String phone,

        @Size(max = 1000, message = "What you need changed must be 1,000 characters or less")
        @Schema(
                description =
                        "What the candidate needs changed for a conversation, such as a room without steps. Nobody reads it"
                                + " before the reveal, and nobody scores by it.",
                examples = "A room without steps")
        @Nullable
        String adjustments) {

    /** Keeps the person out of every log line that a record may end up in. */
    @Override
    public String toString() {
        return "Candidate[" + Integer.toHexString(hashCode()) + "]";
    }
}
