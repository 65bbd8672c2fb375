package org.firstmile.organisations.search;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Where the organisations are that a search finds.")
record OrganisationMap(
        @Schema(maxItems = OrganisationMap.MOST) List<MapPoint> points,

        @Schema(description = "True: there are more points than an answer holds.")
        boolean more) {
    static final int MOST = 15_000;
}
