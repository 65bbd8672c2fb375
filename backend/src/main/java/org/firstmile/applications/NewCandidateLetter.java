package org.firstmile.applications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A letter to candidates, by reference; each gets their own.")
public record NewCandidateLetter(
        @NotNull(message = "Choose at least one application")
        @Size(min = 1, max = 500, message = "Choose 1 to 500 applications")
        List<@NotNull(message = "Choose an application") UUID> applications,

        @NotNull(message = "Enter a subject")
        @Size(max = 150, message = "Subject must be 150 characters or less")
        @Pattern(regexp = "[^\\r\\n\\t]*", message = "Enter the subject on one line")
        @Schema(examples = "When we will tell you more")
        String subject,

        @NotNull(message = "Enter what you want to say")
        @Size(max = 10_000, message = "Letter must be 10,000 characters or less")
        @Schema(description = "Plain text.")
        String text) {

    /** What is said to somebody stays out of logs and messages. */
    @Override
    public String toString() {
        return "NewCandidateLetter[…]";
    }
}
