package org.firstmile.organisations.freshness;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Whom to ask to act for an organisation.")
record NewRepresentative(
        @NotNull(message = "Enter their name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Pattern(regexp = "[^\\r\\n\\t]*", message = "Enter the name on one line")
        @Schema(examples = "Sample Colleague")
        String name,

        @NotNull(message = "Enter their email address")
        @Size(max = 254, message = "Email address must be 254 characters or less")
        @Email(
                regexp = "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?",
                message = "Enter an email address, like name@example.org")
        @Schema(examples = "colleague@example.org")
        String email) {}
