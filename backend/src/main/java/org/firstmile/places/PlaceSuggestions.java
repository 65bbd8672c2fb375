package org.firstmile.places;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Places that may be meant, the likeliest first.")
record PlaceSuggestions(
        @Schema(maxItems = 8) List<Place> items,

        @Schema(description = "Whose data this is: to be shown with it.", maxItems = 4)
        List<String> attribution) {}
