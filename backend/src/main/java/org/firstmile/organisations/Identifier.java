package org.firstmile.organisations;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An organisation's number in a public register.
 *
 * @param scheme the register's code at org-id.guide, such as {@code GB-CHC} for the Charity Commission
 * @param identifier as the register writes it
 * @param preferred the one to show first; at most one of an organisation, and not this one where nothing is said
 */
@Embeddable
@Schema(description = "An organisation's number in a public register.")
public record Identifier(
        @NotNull(message = "Choose a register")
        @Pattern(regexp = "(GB|XI)-[A-Z0-9]{2,20}", message = "Use a register's code from org-id.guide, like GB-CHC")
        @Schema(description = "The register's code at org-id.guide.", examples = "GB-CHC")
        String scheme,

        @NotNull(message = "Enter the number in that register")
        @Size(max = 100, message = "Number must be 100 characters or less")
        @Schema(examples = "1107264")
        String identifier,

        @JsonSetter(nulls = Nulls.AS_EMPTY) @Schema(description = "Shown first; at most one.")
        boolean preferred) {}
