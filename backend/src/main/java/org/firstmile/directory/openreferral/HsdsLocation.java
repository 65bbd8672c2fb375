package org.firstmile.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A place.")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HsdsLocation(
        UUID id,
        String locationType,
        String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable List<HsdsAddress> addresses,
        @Nullable List<HsdsAccessibility> accessibility) {}
