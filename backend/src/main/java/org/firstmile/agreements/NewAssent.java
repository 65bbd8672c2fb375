package org.firstmile.agreements;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One party's yes to the version that was read.
 *
 * @param note how it was given, when staff record it for the party; absent when the party's own person gives it
 */
@Schema(description = "One party's yes to the version that was read.")
public record NewAssent(
        @NotNull(message = "Choose the party that agrees") UUID organisationId,

        @Size(max = 1000, message = "Note must be 1,000 characters or less")
        @Schema(
                description = "How it was given, when staff record it for the party; else leave it out.",
                examples = "Signed at the trustees' meeting of 3 November")
        @Nullable
        String note) {}
