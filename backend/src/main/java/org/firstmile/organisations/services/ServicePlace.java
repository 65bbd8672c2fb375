package org.firstmile.organisations.services;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.Address;
import org.jspecify.annotations.Nullable;

/**
 * Where a service is given.
 *
 * @param locationId absent at the organisation's main address
 */
@Schema(description = "Where a service is given.")
public record ServicePlace(
        @Schema(description = "Absent at the organisation's main address.") @Nullable
        UUID locationId,

        @Schema(examples = "Church hall") String name,
        Address address,
        @Nullable String accessibility) {}
