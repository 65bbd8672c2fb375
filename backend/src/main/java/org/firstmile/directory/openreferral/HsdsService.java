package org.firstmile.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A service, in Open Referral UK 3.0.")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HsdsService(
        UUID id,
        UUID organizationId,
        String name,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,
        String status,
        @Nullable String fees,
        @Nullable String eligibilityDescription,
        @Nullable Integer minimumAge,
        @Nullable Integer maximumAge,
        @Nullable LocalDate assuredDate,
        @Nullable String alert,
        Instant lastModified,
        @Nullable List<HsdsSchedule> schedules,
        @Nullable List<HsdsServiceArea> serviceAreas,
        @Nullable List<HsdsServiceAtLocation> serviceAtLocations,
        @Nullable List<HsdsLanguage> languages,
        @Nullable HsdsOrganization organization,
        @Nullable List<HsdsCostOption> costOptions,
        @Nullable List<HsdsPhone> phones,
        @Nullable List<HsdsAttribute> attributes) {}
