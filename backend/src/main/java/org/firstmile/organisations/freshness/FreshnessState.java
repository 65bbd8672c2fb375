package org.firstmile.organisations.freshness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "How long ago an entry was confirmed: going-stale in the last sixth of the time that a confirmation"
                        + " holds, stale after it or where nobody ever did.")
enum FreshnessState {
    FRESH,
    GOING_STALE,
    STALE
}
