package org.firstmile.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person has, or had, at an organisation.
 *
 * @param from its first day; absent when nobody knows
 * @param until its last day; absent while it goes on
 */
@Embeddable
@Schema(description = "A role that a person has, or had, at an organisation.")
public record Affiliation(
        @Column(name = "organisation_id") @NotNull(message = "Choose an organisation")
        UUID organisationId,

        @Size(max = 200, message = "Role must be 200 characters or less") @Schema(examples = "Head teacher") @Nullable
        String role,

        @Enumerated(EnumType.STRING) @NotNull(message = "Choose a level")
        AffiliationLevel level,

        @Column(name = "starts_on")
        @Schema(description = "Its first day; absent when nobody knows.", examples = "2024-09-01")
        @Nullable
        LocalDate from,

        @Column(name = "ends_on")
        @Schema(description = "Its last day; absent while it goes on.", examples = "2026-08-31")
        @Nullable
        LocalDate until) {

    boolean isCurrent(LocalDate today) {
        return (from == null || !from.isAfter(today)) && (until == null || !until.isBefore(today));
    }
}
