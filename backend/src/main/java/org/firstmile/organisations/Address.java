package org.firstmile.organisations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.firstmile.shared.problem.ProblemException;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where an organisation is.
 *
 * @param postcode UK postcode, kept in capitals with one space
 * @param latitude WGS 84 degrees, with longitude or not at all
 */
@Embeddable
@Schema(description = "Where an organisation is.")
public record Address(
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(name = "address_lines")
        @Size(max = 4, message = "Use 4 lines or fewer")
        @Nullable
        List<@Size(max = 200, message = "Line must be 200 characters or less") String> lines,

        @Size(max = 100, message = "Town must be 100 characters or less") @Schema(examples = "Chelmsford") @Nullable
        String town,

        @Size(max = 100, message = "County must be 100 characters or less") @Schema(examples = "Essex") @Nullable
        String county,

        @Size(max = 10, message = "Enter a full UK postcode, like CM1 1QH") @Schema(examples = "CM1 1QH") @Nullable
        String postcode,

        @DecimalMin(value = "-90", message = "Latitude is between -90 and 90")
        @DecimalMax(value = "90", message = "Latitude is between -90 and 90")
        @Schema(description = "WGS 84 degrees.", examples = "51.7356")
        @Nullable
        Double latitude,

        @DecimalMin(value = "-180", message = "Longitude is between -180 and 180")
        @DecimalMax(value = "180", message = "Longitude is between -180 and 180")
        @Schema(description = "WGS 84 degrees.", examples = "0.4685")
        @Nullable
        Double longitude) {

    /** As it is kept: a whole position, a canonical postcode, no empty line; refused where it cannot be. */
    public static Address kept(@Nullable Address given) {
        Address address = given == null ? new Address(null, null, null, null, null, null) : given;
        if ((address.latitude() == null) != (address.longitude() == null)) {
            throw ProblemException.field(
                    address.latitude() == null ? "#/address/latitude" : "#/address/longitude",
                    "Give latitude and longitude together");
        }
        String postcode = address.postcode() == null
                ? null
                : Postcode.canonical(address.postcode())
                        .orElseThrow(() ->
                                ProblemException.field("#/address/postcode", "Enter a full UK postcode, like CM1 1QH"));
        List<String> lines = address.lines() == null
                ? List.of()
                : address.lines().stream().filter(Objects::nonNull).toList();
        return new Address(lines, address.town(), address.county(), postcode, address.latitude(), address.longitude());
    }
}
