package org.firstmile.places;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somewhere in the United Kingdom.
 *
 * @param label what finds it again, and nothing else of the same name
 */
@Schema(description = "Somewhere in the United Kingdom.")
public record Place(
        @Schema(description = "What finds it again.", examples = "Newport, near Telford", maxLength = 200)
        String label,

        PlaceKind kind,
        @Schema(examples = "51.7357") double latitude,
        @Schema(examples = "0.4696") double longitude,

        @Schema(description = "True: the position is that of the surroundings.")
        boolean approximate) {}
