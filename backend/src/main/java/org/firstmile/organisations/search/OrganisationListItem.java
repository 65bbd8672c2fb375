package org.firstmile.organisations.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

@Schema(description = "An organisation in a list; the status is there for those who see it in full.")
record OrganisationListItem(
        UUID id,
        @Schema(examples = "YMCA Essex") String name,
        List<OrganisationKind> kinds,
        Ref chapter,
        @Nullable String town,
        @Nullable String postcode,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> tags,

        @Schema(description = "The names of its services' themes.", maxItems = 100)
        List<String> themes,

        @Schema(description = "Miles from the place asked for to where it is nearest.", examples = "0.8") @Nullable
        Double distanceMiles,

        @Schema(description = "True: the distance is to its town or around its postcode.") @Nullable
        Boolean distanceApproximate,

        @Schema(description = "Why it was found: services that match, the best first.", maxItems = 3)
        List<String> matched,

        @Nullable OrganisationStatus status,
        @Nullable Instant lastConfirmedAt,
        boolean archived) {}
