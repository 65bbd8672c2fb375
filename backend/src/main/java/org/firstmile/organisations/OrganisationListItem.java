package org.firstmile.organisations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
        @Nullable OrganisationStatus status,
        @Nullable Instant lastConfirmedAt,
        boolean archived) {}
