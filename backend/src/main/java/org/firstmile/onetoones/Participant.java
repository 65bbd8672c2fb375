package org.firstmile.onetoones;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person with whom a one-to-one is.
 *
 * @param organisationId the organisation that they came for, if any
 */
@Embeddable
@Schema(description = "A person with whom a one-to-one is, and the organisation that they came for.")
public record Participant(
        @Column(name = "person_id") @NotNull(message = "Choose a person")
        UUID personId,

        @Column(name = "organisation_id")
        @Schema(description = "The organisation that they came for, if any.")
        @Nullable
        UUID organisationId) {}
