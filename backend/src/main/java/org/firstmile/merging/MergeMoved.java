package org.firstmile.merging;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much went over that everybody sees who sees the organisation; of people and meetings no number is told. */
@Schema(description = "How much went over, of what everybody sees who sees the organisation in full.")
record MergeMoved(
        @Schema(examples = "3") int services,
        @Schema(examples = "1") int locations,
        @Schema(examples = "2") int offersAndNeeds) {

    static MergeMoved of(Map<String, Long> byPlace) {
        return new MergeMoved(
                count(byPlace, "service.organisation_id"),
                count(byPlace, "location.organisation_id"),
                count(byPlace, "offer_or_need.organisation_id"));
    }

    private static int count(Map<String, Long> byPlace, String place) {
        return byPlace.getOrDefault(place, 0L).intValue();
    }
}
