package org.firstmile.organisations.services;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.Address;
import org.jspecify.annotations.Nullable;

/** A place to add, or everything that an existing one shall be. */
@Schema(description = "A place where an organisation works besides its main address.")
public record NewLocation(
        @NotNull(message = "Enter a name")
        @Size(max = 200, message = "Name must be 200 characters or less")
        @Schema(examples = "Church hall")
        String name,

        @Valid @Nullable Address address,

        @Size(max = 1000, message = "Accessibility must be 1,000 characters or less")
        @Schema(examples = "Step-free; hearing loop; accessible toilet")
        @Nullable
        String accessibility) {}
