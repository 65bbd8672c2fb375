package org.firstmile.directory.openreferral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A whole address; a part of one is left out.")
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record HsdsAddress(
        UUID id,
        UUID locationId,

        @JsonProperty("address_1") @Schema(name = "address_1")
        String address1,

        String city,
        String stateProvince,
        String postalCode,
        String country,
        String addressType) {}
