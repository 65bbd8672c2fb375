package org.firstmile.directory.exports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.organisations.Address;
import org.firstmile.organisations.Identifier;
import org.firstmile.organisations.OrganisationKind;
import org.firstmile.organisations.OrganisationStatus;
import org.firstmile.shared.Ref;
import org.jspecify.annotations.Nullable;

/** An organisation to take away, as far as the caller sees it. */
@Schema(
        description =
                "An organisation to take away; e-mail, phone, status, listed and external ids for those who see it"
                        + " in full.")
record ExportedOrganisation(
        UUID id,
        String name,
        List<OrganisationKind> kinds,
        Ref chapter,
        @Nullable Ref parent,
        @Nullable String description,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        List<Identifier> identifiers,
        Address address,
        List<String> tags,
        @Nullable OrganisationStatus status,
        @Nullable Boolean listed,
        @Nullable List<ExternalId> externalIds,
        @Nullable Instant lastConfirmedAt,
        Instant updatedAt) {}
