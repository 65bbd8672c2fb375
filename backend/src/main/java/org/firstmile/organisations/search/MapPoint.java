package org.firstmile.organisations.search;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationKind;

@Schema(description = "A place where an organisation is; it may be at several.")
record MapPoint(
        UUID id,
        @Schema(maxLength = 200) String name,
        OrganisationKind kind,
        double latitude,
        double longitude,

        @Schema(description = "True: only its town, or the first half of its postcode, is known.")
        boolean approximate) {}
