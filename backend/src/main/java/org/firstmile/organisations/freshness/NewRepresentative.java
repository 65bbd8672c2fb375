package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OneLine;
import org.firstmile.shared.problem.ProblemException;

@Schema(description = "Whom to ask to act for an organisation.")
record NewRepresentative(
        @NotNull(message = "Enter their name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Pattern(regexp = OneLine.PATTERN, message = OneLine.MESSAGE)
        @Schema(examples = "Sample Colleague")
        String name,

        @NotNull(message = "Enter their email address")
        @Size(max = 254, message = "Email address must be 254 characters or less")
        @Email(
                regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?",
                message = "Enter an email address, like name@example.org")
        @Schema(examples = "colleague@example.org")
        String email) {

    /** The name stands in a letter to somebody who asked for none. */
    void requireName() {
        if (name.contains("://") || name.toLowerCase(Locale.ROOT).contains("www.")) {
            throw ProblemException.field("#/name", "Enter the person's name");
        }
    }
}
