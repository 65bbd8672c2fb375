package org.firstmile.directory.gaps;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "Gap: nobody. Crowded: three or more, and more than twice the mean of the other places of the theme."
                        + " Covered: anything between.")
enum GapStanding {
    GAP,
    COVERED,
    CROWDED
}
