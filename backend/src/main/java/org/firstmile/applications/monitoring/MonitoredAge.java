package org.firstmile.applications.monitoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An age band. */
@Schema(description = "An age band.")
public enum MonitoredAge {
    UNDER_25,
    FROM_25_TO_34,
    FROM_35_TO_44,
    FROM_45_TO_54,
    FROM_55_TO_64,
    OVER_64,
    PREFER_NOT_TO_SAY
}
